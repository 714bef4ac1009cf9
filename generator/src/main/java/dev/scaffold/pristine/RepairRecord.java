package dev.scaffold.pristine;

import dev.scaffold.git.UserHistory;
import dev.scaffold.monorepo.RecordMerge;
import dev.scaffold.monorepo.ScaffoldRecord;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a record right after a merge: one that Git could not merge is merged by what it means, and
 * the digests are made again.
 */
public final class RepairRecord {
  /** How Git names what an unmerged file was before, and on the two sides. */
  private static final String BASE = ":1";

  private static final String OURS = ":2";
  private static final String THEIRS = ":3";

  private final UserHistory history;
  private final Rerender rerender;

  /** Works on a repository. */
  public RepairRecord(UserHistory history, Rerender rerender) {
    this.history = history;
    this.rerender = rerender;
  }

  /**
   * Returns the record as it should be; a problem, with a way out, when that cannot be told.
   *
   * @param text of the file as it lies in the work tree
   */
  public ScaffoldRecord run(String text) {
    Optional<ScaffoldRecord> ours = staged(OURS);
    Optional<ScaffoldRecord> theirs = staged(THEIRS);
    if (ours.isEmpty() || theirs.isEmpty() || !ScaffoldRecord.isInConflict(text)) {
      return rerender.repaired(ScaffoldRecord.read(ScaffoldRecord.PATH.value(), text));
    }
    ScaffoldRecord base = staged(BASE).orElseGet(() -> new ScaffoldRecord(new TreeMap<>()));
    return rerender.repaired(RecordMerge.merge(base, ours.get(), theirs.get()));
  }

  private Optional<ScaffoldRecord> staged(String stage) {
    return history
        .text(stage, ScaffoldRecord.PATH)
        .map(text -> ScaffoldRecord.read(ScaffoldRecord.PATH.value(), text));
  }
}
