package dev.scaffold.plan;

import dev.scaffold.git.WorkTree;
import dev.scaffold.git.WorkTree.Head;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings updates into a person's repository, which is in the old state, in the new one, or in one
 * from which both {@link #resume} and {@link #abort} lead on, whenever this is stopped. Files that
 * an update does not name stay as they are, also those that are edited and not committed.
 *
 * <p>Two at once: the later one is refused.
 */
public final class RepositoryWriter {
  private static final String TWO_WAYS =
      "end it by `scaffold upgrade --continue`, or take it back by `scaffold upgrade --abort`";

  private final WorkTree tree;
  private final UpdateFolder folder;

  /** A writer for a folder in a repository. */
  public RepositoryWriter(WorkTree tree) {
    this.tree = tree;
    this.folder = new UpdateFolder(tree.gitFolder().resolve("scaffold"));
  }

  /** Something that no other process does at the same time. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  /** An update that was begun, by a process that does not live. */
  private record Begun(SavedUpdate update, Phase phase) {}

  /**
   * Applies an update. A problem, and nothing touched, if
   *
   * <ul>
   *   <li>another update is under way, or a merge, a rebase or the like;
   *   <li>something is staged, or in conflict;
   *   <li>a file of the update is edited and not committed, or an untracked one, ignored or not, is
   *       where the update puts one;
   *   <li>what is checked out is not what the update was made for.
   * </ul>
   *
   * <p>A problem that leaves the update in place, to be resumed or aborted, if Git refuses the
   * commit, such as by a hook of the person's.
   */
  public Applied apply(Update update) {
    return alone(() -> {
      Optional<Begun> begun = begun();
      if (begun.isPresent()) {
        if (!isConcluded(begun.get())) {
          throw underWay();
        }
        folder.vanish();
      }
      if (!tree.head().commit().equals(update.head())) {
        throw refused(
            "something was committed or checked out meanwhile",
            "nothing was changed; run the command again");
      }
      return applyFresh(update);
    });
  }

  /** Refuses to begin another update while one is under way, before any work is done for it. */
  public void requireNothingUnderWay() {
    if (pending().isPresent()) {
      throw underWay();
    }
  }

  private RuntimeException underWay() {
    return refused("an upgrade is under way in this repository", TWO_WAYS);
  }

  private Applied applyFresh(Update update) throws IOException {
    Path prepared = folder.prepare();
    try {
      Optional<Stamp> seen = Stamp.of(tree.indexFile());
      IndexCopy.make(tree.indexFile(), UpdateFolder.indexBefore(prepared));
      IndexCopy.make(tree.indexFile(), UpdateFolder.index(prepared));
      SavedUpdate saved = new Preparation(tree, update).save();
      new Obstacles(tree, saved.touched())
          .refuse(tree.index(UpdateFolder.index(prepared)).status());
      folder.appear(prepared, saved);
      try (IndexLock lock = IndexLock.of(tree.indexFile(), saved.mark())) {
        if (!lock.take(folder.lock())) {
          folder.vanish();
          throw lock.busy();
        }
        return new Transition(marked(saved), folder, saved).run(lock, seen);
      }
    } finally {
      Folders.delete(prepared);
    }
  }

  /**
   * Returns the update that has begun and not ended, and that no commit of a person's concluded.
   */
  public Optional<Pending> pending() {
    try {
      Optional<SavedUpdate> update = folder.read();
      if (update.isEmpty()) {
        return Optional.empty();
      }
      Phase phase = folder.phase();
      return isConcluded(new Begun(update.get(), phase))
          ? Optional.empty()
          : Optional.of(new Pending(phase != Phase.APPLIED, update.get().document()));
    } catch (IOException e) {
      throw WriteProblems.of(folder.home(), e);
    }
  }

  /**
   * Leads the update on: one that was interrupted is applied again, one that a person has decided
   * about is committed, one that they committed themselves is concluded. A problem if there is
   * none, if paths are still in conflict, if a person edited a file of one that was interrupted, or
   * if something else was committed.
   */
  public Resumed resume() {
    return alone(() -> {
      Begun begun = begun().orElseThrow(() -> none("continue"));
      SavedUpdate update = begun.update();
      Applied applied = begun.phase() == Phase.APPLIED ? conclude(begun) : applyAgain(begun);
      return new Resumed(applied, update.document());
    });
  }

  private Applied conclude(Begun begun) throws IOException {
    SavedUpdate update = begun.update();
    Head head = tree.head();
    if (isConcluded(begun)) {
      folder.vanish();
      return new Applied.Committed(head.commit());
    }
    requireHead(update, head);
    List<String> unmerged = tree.index().status().unmerged();
    if (!unmerged.isEmpty()) {
      throw new Problem(
              ExitCode.CONFLICTS,
              Paths.shown(unmerged) + " is still in conflict",
              new Location.Path(tree.top().resolve(unmerged.getFirst()).toString()),
              "edit it as it should be and `git add` it, or `git rm` it; then continue")
          .asException();
    }
    try (IndexLock lock = lock(update)) {
      return new Conclusion(marked(update), folder, update).run(lock);
    }
  }

  private Applied applyAgain(Begun begun) throws IOException {
    SavedUpdate update = begun.update();
    requireHead(update, tree.head());
    refuseEdited(begun);
    try (IndexLock lock = lock(update)) {
      restore(begun, lock);
      folder.enter(Phase.APPLYING);
      Optional<Stamp> seen = Stamp.of(tree.indexFile());
      IndexCopy.make(tree.indexFile(), folder.index());
      new Obstacles(tree, update.touched()).refuse(marked(update).index(folder.index()).status());
      return new Transition(marked(update), folder, update).run(lock, seen);
    }
  }

  /**
   * Gives all files of the update back what HEAD has, in the index and in the work tree, and no
   * others. A problem if there is no update, if a person edited a file of one that was interrupted,
   * or if something was committed meanwhile.
   */
  public void abort() {
    alone(() -> {
      Begun begun = begun().orElseThrow(() -> none("abort"));
      SavedUpdate update = begun.update();
      Head head = tree.head();
      if (isConcluded(begun)) {
        folder.vanish();
        throw refused(
            "the upgrade is committed already, as " + head.commit(),
            "`git revert " + head.commit() + "` takes it back");
      }
      requireHead(update, head);
      refuseEdited(begun);
      try (IndexLock lock = lock(update)) {
        if (begun.phase() == Phase.APPLIED) {
          folder.enter(Phase.ABORTING);
        }
        restore(begun, lock);
      }
      folder.vanish();
      return update;
    });
  }

  /** In what was interrupted, a conflict was not yet a person's to work on. */
  private void restore(Begun begun, IndexLock lock) throws IOException {
    SavedUpdate update = begun.update();
    new Restoration(
            marked(update),
            folder,
            begun.phase() == Phase.APPLYING ? update.changed() : update.touched())
        .run(lock);
  }

  private void refuseEdited(Begun begun) throws IOException {
    if (begun.phase() != Phase.APPLYING) {
      return;
    }
    List<String> edited = new Leftovers(tree).edited(begun.update().changed());
    if (!edited.isEmpty()) {
      throw refused(
          Paths.shown(edited) + " was edited since the upgrade was interrupted",
          "move that away, and run the command again");
    }
  }

  private void requireHead(SavedUpdate update, Head head) {
    if (!head.commit().equals(update.head())) {
      throw refused(
          "the upgrade began upon " + update.head() + ", and another commit is checked out now",
          "`git switch --detach "
              + update.head()
              + "` goes back to where it began; to leave all as"
              + " it is and forget the upgrade, run `rm -r '"
              + folder.path()
              + "'`");
    }
  }

  /** Returns whether a person committed the update, or what they made of it. */
  private boolean isConcluded(Begun begun) {
    return begun.phase() == Phase.APPLIED
        && tree.head().follows(begun.update().head())
        && tree.index().status().unmerged().isEmpty();
  }

  private Optional<Begun> begun() throws IOException {
    Optional<SavedUpdate> update = folder.read();
    return update.isEmpty()
        ? Optional.empty()
        : Optional.of(new Begun(update.get(), new Recovery(tree, folder, update.get()).run()));
  }

  private IndexLock lock(SavedUpdate update) throws IOException {
    IndexLock lock = IndexLock.of(tree.indexFile(), update.mark());
    if (!lock.take(folder.lock())) {
      throw lock.busy();
    }
    return lock;
  }

  private WorkTree marked(SavedUpdate update) {
    return tree.marked(update.mark());
  }

  private <T> T alone(Work<T> work) {
    try {
      Files.createDirectories(folder.home());
      Optional<ProcessLock> lock = ProcessLock.tryAcquire(folder.home());
      if (lock.isEmpty()) {
        throw refused(
            "another scaffold works in this repository", "wait for it to end; nothing was changed");
      }
      try {
        return work.run();
      } finally {
        lock.get().close();
      }
    } catch (IOException e) {
      throw WriteProblems.of(tree.top(), e);
    } catch (UncheckedIOException e) {
      throw WriteProblems.of(tree.top(), Objects.requireNonNull(e.getCause()));
    }
  }

  private RuntimeException none(String what) {
    return Problem.invalid(
            "no upgrade is under way, so there is nothing to " + what,
            new Location.Path(tree.folder().toString()),
            "`scaffold upgrade` begins one")
        .asException();
  }

  private RuntimeException refused(String what, String hint) {
    return Problem.refused(what, new Location.Path(tree.top().toString()), hint).asException();
  }
}
