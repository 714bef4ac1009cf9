package dev.scaffold.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * What lies directly in a folder of a commit; what no template can name is left out.
 *
 * @param entries all but folders, by name
 * @param folders names of folders
 */
record FolderListing(Map<String, TreeEntry> entries, Set<String> folders) {
  /** What is not there has nothing in it. */
  static final FolderListing NOTHING = new FolderListing(Map.of(), Set.of());

  private static final String FOLDER = "40000";

  /** Copies the collections. */
  FolderListing {
    entries = Map.copyOf(entries);
    folders = Set.copyOf(folders);
  }

  /**
   * Reads a tree as Git stores it: mode, space, name, NUL, and the id in bytes, over and over.
   *
   * @param idLength in bytes
   */
  static FolderListing parse(byte[] tree, int idLength) {
    Map<String, TreeEntry> entries = new HashMap<>();
    Set<String> folders = new HashSet<>();
    int at = 0;
    while (at < tree.length) {
      int space = indexOf(tree, ' ', at);
      int end = indexOf(tree, '\0', space);
      String mode = new String(tree, at, space - at, StandardCharsets.US_ASCII);
      String name = new String(tree, space + 1, end - space - 1, StandardCharsets.UTF_8);
      at = end + 1 + idLength;
      if (mode.equals(FOLDER)) {
        folders.add(name);
      } else if (TreeListing.isNamed(name)) {
        String id = HexFormat.of().formatHex(tree, end + 1, at);
        entries.put(name, new TreeEntry(TreeEntry.Mode.of(mode), id));
      }
    }
    return new FolderListing(entries, folders);
  }

  private static int indexOf(byte[] bytes, char wanted, int from) {
    int at = from;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}
