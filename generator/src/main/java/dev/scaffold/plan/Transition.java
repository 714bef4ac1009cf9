package dev.scaffold.plan;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.Index;
import dev.scaffold.git.PathChange;
import dev.scaffold.git.WorkTree;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings an update that is written down into the work tree and the index. */
final class Transition {
  private final WorkTree tree;
  private final UpdateFolder folder;
  private final SavedUpdate update;

  Transition(WorkTree tree, UpdateFolder folder, SavedUpdate update) {
    this.tree = tree;
    this.folder = folder;
    this.update = update;
  }

  /**
   * Applies, while the lock is held, by the copy of the index in the folder.
   *
   * @param seen the index as it was when it was copied
   */
  Applied run(IndexLock lock, Optional<Stamp> seen) throws IOException {
    if (!Stamp.of(tree.indexFile()).equals(seen)) {
      throw untouched(lock, "the index was changed while scaffold looked at it");
    }
    Index copy = tree.index(folder.index());
    List<Optional<Stamp>> before = stamps();
    Outcome outcome = copy.update(update.head(), update.tree());
    if (!outcome.succeeded()) {
      if (!stamps().equals(before)) {
        new Restoration(tree, folder, update.changed()).run(lock);
      }
      throw untouched(lock, "Git cannot write the files: " + outcome.firstError());
    }
    showConflicts(copy);
    folder.enter(Phase.SWITCHING);
    lock.install(folder.index());
    if (!update.conflicts().isEmpty()) {
      lock.close();
      folder.enter(Phase.APPLIED);
      return new Applied.InConflict(inConflict(tree.inside()));
    }
    folder.enter(Phase.APPLIED);
    return new Conclusion(tree, folder, update).run(lock);
  }

  private List<Optional<Stamp>> stamps() throws IOException {
    List<Optional<Stamp>> stamps = new ArrayList<>();
    for (PathChange change : update.changed()) {
      stamps.add(Stamp.of(tree.top().resolve(change.path().value())));
    }
    return stamps;
  }

  private RuntimeException untouched(IndexLock lock, String what) throws IOException {
    lock.close();
    folder.vanish();
    return Problem.failed(
            what,
            new Location.Path(tree.top().toString()),
            "everything is as it was; mend that, and run the command again")
        .asException();
  }

  /** Puts the versions in conflict into the index, and all their files before a person's eyes. */
  private void showConflicts(Index copy) {
    if (update.conflicts().isEmpty()) {
      return;
    }
    copy.checkOut(
        update.touched().stream()
            .filter(path -> path.after().isPresent())
            .map(PathChange::path)
            .filter(update.inConflict()::contains)
            .filter(path -> !isThere(path))
            .toList());
    copy.replace(update.inConflict(), update.conflicts());
  }

  private boolean isThere(RelativePath path) {
    return Files.exists(tree.top().resolve(path.value()), LinkOption.NOFOLLOW_LINKS);
  }

  private List<RelativePath> inConflict(Folder inside) {
    return update.inConflict().stream().map(inside::relativize).sorted().toList();
  }
}
