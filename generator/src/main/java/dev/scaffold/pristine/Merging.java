package dev.scaffold.pristine;

import dev.scaffold.merge.KnownMoves;
import dev.scaffold.merge.Labels;
import dev.scaffold.merge.Ours;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges what the templates did between two states into a repository. */
public final class Merging {
  private Merging() {}

  /** Returns what becomes of each change of the templates. */
  public static TreeMerge.Result of(Pristine pristine, Ours ours) {
    return TreeMerge.merge(
        pristine.base(),
        withNewOnce(pristine, ours),
        new KnownMoves(pristine.moves(), pristine.removed()),
        ours,
        new Labels(
            "template " + pristine.origin().record().project().version(),
            "yours",
            "template " + pristine.record().project().version()));
  }

  /** What is written once comes where nothing is, and never meets what is there. */
  private static Tree withNewOnce(Pristine pristine, Ours ours) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(pristine.once().files());
    files.keySet().removeAll(ours.at(files.keySet()).keySet());
    files.putAll(pristine.theirs().files());
    return new Tree(files);
  }

  /** Returns all that is to be written, the record among it; empty if nothing is. */
  public static SortedMap<RelativePath, Optional<TreeFile>> writes(
      Pristine pristine, TreeMerge.Result merge, Ours ours) {
    SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>(merge.writes());
    record(pristine.record(), ours)
        .ifPresent(file -> writes.put(ScaffoldRecord.PATH, Optional.of(file)));
    return writes;
  }

  /** Returns the file of a record, unless the repository has just that. */
  public static Optional<TreeFile> record(ScaffoldRecord record, Ours ours) {
    TreeFile file = TreeFile.ofText(record.write());
    boolean same =
        ours.at(ScaffoldRecord.PATH)
            .filter(entry -> entry.id().equals(ours.idOf(file)))
            .isPresent();
    return same ? Optional.empty() : Optional.of(file);
  }
}
