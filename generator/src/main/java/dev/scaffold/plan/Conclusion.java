package dev.scaffold.plan;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.Index;
import dev.scaffold.git.WorkTree;
import dev.scaffold.git.WorkTree.Head;
import dev.scaffold.plan.Update.Ending;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Commits what the index has, or leaves it there, and ends the update with that. */
final class Conclusion {
  private static final long PATIENCE_MILLIS = 1000;

  private final WorkTree tree;
  private final UpdateFolder folder;
  private final SavedUpdate update;

  Conclusion(WorkTree tree, UpdateFolder folder, SavedUpdate update) {
    this.tree = tree;
    this.folder = folder;
    this.update = update;
  }

  /** Concludes, while the lock is held. */
  Applied run(IndexLock lock) throws IOException {
    if (update.ending() == Ending.STAGE) {
      return end(lock, new Applied.Staged());
    }
    IndexCopy.make(tree.indexFile(), folder.index());
    Index copy = tree.index(folder.index());
    if (copy.equalsHead()) {
      // A person decided against all of it.
      return end(lock, new Applied.Committed(update.head()));
    }
    Outcome outcome = commit(copy, lock);
    Head head = tree.head();
    if (head.follows(update.head())) {
      return end(lock, new Applied.Committed(head.commit()));
    }
    lock.close();
    folder.enter(Phase.APPLIED);
    throw Problem.failed(
            "Git did not commit the upgrade: " + (outcome.output() + outcome.errors()).strip(),
            new Location.Path(tree.top().toString()),
            "the upgrade is staged: mend that and run `scaffold upgrade --continue`, or take it"
                + " back by `scaffold upgrade --abort`")
        .asException();
  }

  private Applied end(IndexLock lock, Applied applied) throws IOException {
    lock.close();
    folder.vanish();
    return applied;
  }

  /**
   * Commits from a copy of the index, as {@code git commit --all} does: so the locks of a Git that
   * is killed are ours to remove. What hooks add to the index comes with the copy.
   */
  private Outcome commit(Index copy, IndexLock lock) throws IOException {
    Thread atInterrupt = new Thread(() -> release(lock), "release index");
    folder.enter(Phase.COMMITTING);
    Runtime.getRuntime().addShutdownHook(atInterrupt);
    try {
      Outcome outcome = copy.commit(update.message());
      lock.install(folder.index());
      return outcome;
    } finally {
      Runtime.getRuntime().removeShutdownHook(atInterrupt);
    }
  }

  /** A person who interrupts a slow hook goes on to use Git. */
  private static void release(IndexLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes what a Git left that was killed while it committed. Git holds these files for moments;
   * one that came since this update began to be committed, and stays, is nobody's.
   */
  static void removeHeadLocks(WorkTree tree, UpdateFolder folder) throws IOException {
    for (Path lock : tree.headLocks()) {
      try {
        if (Files.getLastModifiedTime(lock).compareTo(Files.getLastModifiedTime(folder.phaseFile()))
            >= 0) {
          Thread.sleep(PATIENCE_MILLIS);
          Files.delete(lock);
        }
      } catch (NoSuchFileException e) {
        // As it should be.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
