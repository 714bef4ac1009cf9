package dev.scaffold.plan;

import dev.scaffold.merge.Stage;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What will be changed in a person's repository, computed before anything is. All paths are from
 * the folder that a {@link RepositoryWriter} works in.
 *
 * @param head the commit that it was computed for, and that has to be checked out
 * @param writes the files that come or change; nothing at a path means that its file goes
 * @param conflicts the versions that the index keeps of each path in conflict; {@code writes} has
 *     the file with the markers, if there is one
 * @param message of the commit
 * @param ending what follows when a person has nothing to decide, or has decided
 * @param document of the caller's, which is given back when the update is resumed
 */
public record Update(
    String head,
    SortedMap<RelativePath, Optional<TreeFile>> writes,
    List<Stage> conflicts,
    String message,
    Ending ending,
    String document) {

  /** How an update ends. */
  public enum Ending {
    /** It is committed. */
    COMMIT,
    /** It is left in the index for a person to commit. */
    STAGE
  }

  /** Copies the collections; an update that changes nothing is none. */
  public Update {
    writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
    conflicts = List.copyOf(conflicts);
    if (writes.isEmpty() && conflicts.isEmpty()) {
      throw new IllegalArgumentException("nothing to update");
    }
  }
}
