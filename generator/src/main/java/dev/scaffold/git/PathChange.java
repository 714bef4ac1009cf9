package dev.scaffold.git;

import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs at one path between two trees.
 *
 * @param path from the top of the work tree
 * @param before what the first tree has there
 * @param after what the second tree has there
 */
public record PathChange(RelativePath path, Optional<TreeEntry> before, Optional<TreeEntry> after) {
  private static final String NOTHING = "000000";

  /** Returns changes as one text, which {@link #parseAll} reads. */
  public static String format(List<PathChange> changes) {
    StringBuilder text = new StringBuilder();
    for (PathChange change : changes) {
      text.append(':')
          .append(mode(change.before))
          .append(' ')
          .append(mode(change.after))
          .append(' ')
          .append(id(change.before))
          .append(' ')
          .append(id(change.after))
          .append(" -\0")
          .append(change.path)
          .append('\0');
    }
    return text.toString();
  }

  /** Reads what {@link #format} or {@code git diff-tree -r -z} wrote. */
  public static List<PathChange> parseAll(String text) {
    List<String> parts = NulSeparated.of(text);
    List<PathChange> changes = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      String[] columns = parts.get(i).substring(1).split(" ", -1);
      changes.add(
          new PathChange(
              new RelativePath(parts.get(i + 1)),
              entry(columns[0], columns[2]),
              entry(columns[1], columns[3])));
    }
    return changes;
  }

  private static Optional<TreeEntry> entry(String mode, String id) {
    return mode.equals(NOTHING)
        ? Optional.empty()
        : Optional.of(new TreeEntry(TreeEntry.Mode.of(mode), id));
  }

  private static String mode(Optional<TreeEntry> entry) {
    return entry.map(TreeEntry::mode).map(TreeEntry.Mode::octal).orElse(NOTHING);
  }

  private static String id(Optional<TreeEntry> entry) {
    return entry.map(TreeEntry::id).orElse("0");
  }
}
