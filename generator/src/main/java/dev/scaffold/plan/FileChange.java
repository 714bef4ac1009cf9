package dev.scaffold.plan;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;

/** What happens to one path. */
public sealed interface FileChange {

  /** Returns the path below the plan's target. */
  RelativePath path();

  /** A file comes where none is. */
  record Added(RelativePath path, TreeFile file) implements FileChange {}
}
