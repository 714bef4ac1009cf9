package dev.scaffold.git;

import java.util.ArrayList;
import java.util.List;

/**
 * How an index, HEAD and the work tree differ; untracked files do not count. Paths are as Git has
 * them, from the top of the work tree.
 *
 * @param staged paths that differ between HEAD and the index
 * @param dirty paths that differ between the index and the work tree
 * @param unmerged paths in conflict
 */
public record IndexStatus(List<String> staged, List<String> dirty, List<String> unmerged) {
  // Of git-status(1), porcelain format 2: how many columns come before the path.
  private static final int COLUMNS = 8;
  private static final int COLUMNS_OF_UNMERGED = 10;

  /** Copies the lists. */
  public IndexStatus {
    staged = List.copyOf(staged);
    dirty = List.copyOf(dirty);
    unmerged = List.copyOf(unmerged);
  }

  /** Reads what {@code git status --porcelain=v2 -z --no-renames} wrote. */
  static IndexStatus parse(String text) {
    List<String> staged = new ArrayList<>();
    List<String> dirty = new ArrayList<>();
    List<String> unmerged = new ArrayList<>();
    for (String line : NulSeparated.of(text)) {
      if (line.startsWith("u ")) {
        path(line, COLUMNS_OF_UNMERGED, unmerged);
      } else if (line.startsWith("1 ")) {
        if (line.charAt(2) != '.') {
          path(line, COLUMNS, staged);
        }
        if (line.charAt(3) != '.') {
          path(line, COLUMNS, dirty);
        }
      }
    }
    return new IndexStatus(staged, dirty, unmerged);
  }

  private static void path(String line, int columns, List<String> paths) {
    paths.add(line.split(" ", columns + 1)[columns]);
  }
}
