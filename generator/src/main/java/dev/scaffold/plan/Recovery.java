package dev.scaffold.plan;

import dev.scaffold.git.MarkedRuns;
import dev.scaffold.git.WorkTree;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Looks what became of an update whose process may have been killed. */
final class Recovery {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WorkTree tree;
  private final UpdateFolder folder;
  private final SavedUpdate update;

  Recovery(WorkTree tree, UpdateFolder folder, SavedUpdate update) {
    this.tree = tree;
    this.folder = folder;
    this.update = update;
  }

  /** Ends what needs no decision; returns {@code APPLYING}, {@code APPLIED} or {@code ABORTING}. */
  Phase run() throws IOException {
    Phase phase = folder.phase();
    if (phase != Phase.APPLIED) {
      awaitOrphans();
    }
    try (IndexLock lock = IndexLock.of(tree.indexFile(), update.mark())) {
      switch (phase) {
        case SWITCHING -> endSwitch(lock);
        case COMMITTING -> endCommit(lock);
        default -> {}
      }
    }
    return folder.phase();
  }

  /** A Git that the killed process had started may still be at work. */
  private void awaitOrphans() {
    try {
      List<Long> left = MarkedRuns.awaitEnd(update.mark(), PATIENCE);
      if (!left.isEmpty()) {
        throw Problem.refused(
                "Git, begun by an upgrade that was killed, is still at work: process "
                    + left.getFirst(),
                new Location.Path(tree.top().toString()),
                "wait for it to end, or end it; then run the command again")
            .asException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.failed("interrupted", Location.NONE, "run the command again").causedBy(e);
    }
  }

  private void endSwitch(IndexLock lock) throws IOException {
    if (!Files.exists(folder.index())) {
      folder.enter(Phase.APPLIED);
    } else if (lock.isHeld()) {
      lock.install(folder.index());
      folder.enter(Phase.APPLIED);
    } else {
      // Somebody took the lock away, and may have changed the index since.
      folder.enter(Phase.APPLYING);
    }
  }

  private void endCommit(IndexLock lock) throws IOException {
    Conclusion.removeHeadLocks(tree, folder);
    boolean committed = tree.head().follows(update.head());
    if (committed && lock.isHeld() && Files.exists(folder.index())) {
      lock.install(folder.index());
    }
    folder.enter(Phase.APPLIED);
  }
}
