package dev.scaffold.plan;

import dev.scaffold.tree.RelativePath;
import java.util.List;

/** Where an update has come to. */
public sealed interface Applied {

  /**
   * It is in HEAD.
   *
   * @param commit its full id
   */
  record Committed(String commit) implements Applied {}

  /** It is in the index and the work tree, and a person commits it. */
  record Staged() implements Applied {}

  /**
   * It is in the index and the work tree, and a person has to decide before it can be resumed.
   *
   * @param paths in conflict, from the writer's folder
   */
  record InConflict(List<RelativePath> paths) implements Applied {

    /** Copies the list. */
    public InConflict {
      paths = List.copyOf(paths);
    }
  }
}
