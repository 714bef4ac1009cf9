package dev.scaffold.plan;

import dev.scaffold.git.IndexEntry;
import dev.scaffold.git.PathChange;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.plan.Update.Ending;
import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be known of an update to lead it on or take it back. All paths are from the top of
 * the work tree.
 *
 * @param mark of this update's runs of Git and locks
 * @param head the commit that it goes upon
 * @param tree what that commit's tree becomes, with markers in the files in conflict
 * @param touched each path that changes, and each in conflict: what the commit and the tree have
 * @param conflicts what the index keeps of the paths in conflict
 */
record SavedUpdate(
    String mark,
    String head,
    String tree,
    Ending ending,
    List<PathChange> touched,
    List<IndexEntry> conflicts,
    String message,
    String document) {

  /** Copies the lists. */
  SavedUpdate {
    touched = List.copyOf(touched);
    conflicts = List.copyOf(conflicts);
  }

  /** Returns those that are written to, or removed from, the work tree. */
  List<PathChange> changed() {
    return touched.stream().filter(path -> !path.before().equals(path.after())).toList();
  }

  /** Returns the paths in conflict. */
  Set<RelativePath> inConflict() {
    return conflicts.stream().map(IndexEntry::path).collect(Collectors.toSet());
  }

  /** Returns each path that matters, where those in conflict need not be changed. */
  static List<PathChange> touched(List<PathChange> changes, List<IndexEntry> conflicts) {
    Set<RelativePath> changed = changes.stream().map(PathChange::path).collect(Collectors.toSet());
    Set<RelativePath> others = conflicts.stream().map(IndexEntry::path).collect(Collectors.toSet());
    others.removeAll(changed);
    List<PathChange> touched = new ArrayList<>(changes);
    for (RelativePath path : others) {
      Optional<TreeEntry> ours = ours(path, conflicts);
      touched.add(new PathChange(path, ours, ours));
    }
    return touched;
  }

  /** What is not written keeps what the commit has, and that is one of the sides of a conflict. */
  private static Optional<TreeEntry> ours(RelativePath path, Collection<IndexEntry> conflicts) {
    return conflicts.stream()
        .filter(entry -> entry.path().equals(path) && entry.stage() == 2)
        .map(IndexEntry::entry)
        .findFirst();
  }
}
