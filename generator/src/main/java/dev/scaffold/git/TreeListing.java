package dev.scaffold.git;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code git ls-tree -r -z} says. */
final class TreeListing {
  private static final char BACKSLASH = '\\';
  private static final char NOT_UTF_8 = '\uFFFD';

  private TreeListing() {}

  /**
   * Reads what lies in a folder, by its path from there. What no template can name, because it has
   * a backslash in its path or is not in UTF-8, is left out.
   */
  static NavigableMap<RelativePath, TreeEntry> parse(String text, Folder folder) {
    NavigableMap<RelativePath, TreeEntry> entries = new TreeMap<>();
    for (String line : NulSeparated.of(text)) {
      int tab = line.indexOf('\t');
      String[] columns = line.substring(0, tab).split(" ", -1);
      path(line.substring(tab + 1))
          .ifPresent(path ->
              entries.put(
                  folder.relativize(path),
                  new TreeEntry(TreeEntry.Mode.of(columns[0]), columns[2])));
    }
    return entries;
  }

  private static Optional<RelativePath> path(String value) {
    return isNamed(value) ? Optional.of(new RelativePath(value)) : Optional.empty();
  }

  /** Returns whether a template can name it. */
  static boolean isNamed(String value) {
    return value.indexOf(BACKSLASH) < 0 && value.indexOf(NOT_UTF_8) < 0;
  }
}
