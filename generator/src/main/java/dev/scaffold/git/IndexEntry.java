package dev.scaffold.git;

import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the versions that an index keeps of a path.
 *
 * @param path from the top of the work tree
 * @param stage 0 for what is to be committed; of a path in conflict 1 for the base, 2 for ours, 3
 *     for theirs
 */
public record IndexEntry(RelativePath path, int stage, TreeEntry entry) {

  /** Returns the line that {@code git update-index --index-info} reads, without its end. */
  String line() {
    return entry.mode().octal() + " " + entry.id() + " " + stage + "\t" + path;
  }

  /** Returns entries as one text, which {@link #parseAll} reads. */
  public static String format(List<IndexEntry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.line()).append('\0'));
    return text.toString();
  }

  /** Reads what {@link #format} wrote. */
  public static List<IndexEntry> parseAll(String text) {
    List<IndexEntry> entries = new ArrayList<>();
    for (String line : NulSeparated.of(text)) {
      String[] parts = line.substring(0, line.indexOf('\t')).split(" ", -1);
      entries.add(
          new IndexEntry(
              new RelativePath(line.substring(line.indexOf('\t') + 1)),
              Integer.parseInt(parts[2]),
              new TreeEntry(TreeEntry.Mode.of(parts[0]), parts[1])));
    }
    return entries;
  }
}
