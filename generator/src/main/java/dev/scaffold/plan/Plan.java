package dev.scaffold.plan;

import dev.scaffold.tree.Tree;
import java.nio.file.Path;
import java.util.List;

/**
 * What will be written, computed before anything is.
 *
 * @param target the folder that all paths are relative to; absolute
 * @param changes in the order of their paths
 */
public record Plan(Path target, List<FileChange> changes) {

  /** Copies the list. */
  public Plan {
    changes = List.copyOf(changes);
  }

  /** Returns the plan that fills an absent or empty folder with a tree. */
  public static Plan ofNew(Path target, Tree tree) {
    return new Plan(
        target,
        tree.files().entrySet().stream()
            .<FileChange>map(file -> new FileChange.Added(file.getKey(), file.getValue()))
            .toList());
  }
}
