package dev.scaffold.merge;

import dev.scaffold.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Merges the contents and the modes of two files that come from one. */
final class FileMerge {
  /** How far Git looks for the NUL byte that tells a binary file. */
  private static final int BINARY_PROBE = 8000;

  private FileMerge() {}

  /** What became of two files. */
  sealed interface Result {}

  /**
   * One file that has the changes of both.
   *
   * @param dropped the lines of ours that theirs dropped or replaced
   */
  record Clean(TreeFile file, List<String> dropped) implements Result {}

  /** One file with markers around what is in conflict. */
  record Marked(TreeFile file) implements Result {}

  /** Nothing: their formats know no lines. */
  record Apart() implements Result {}

  /** Merges; what only one side changed is taken from it. */
  static Result merge(TreeFile base, TreeFile ours, TreeFile theirs, Labels labels) {
    // With one bit, both sides can only have made the same change.
    boolean executable =
        ours.executable() == base.executable() ? theirs.executable() : ours.executable();
    if (same(ours, theirs) || same(base, theirs)) {
      return new Clean(new TreeFile(ours.bytes(), executable), List.of());
    }
    boolean text = !isBinary(base) && !isBinary(ours) && !isBinary(theirs);
    if (!text) {
      return same(base, ours)
          ? new Clean(new TreeFile(theirs.bytes(), executable), List.of())
          : new Apart();
    }
    TextMerge.Result merged = EolMerge.merge(text(base), text(ours), text(theirs), labels);
    TreeFile file = new TreeFile(merged.text().bytes(), executable);
    return merged.conflicts() > 0
        ? new Marked(file)
        : new Clean(file, merged.dropped().stream().map(FileMerge::readable).toList());
  }

  /** A line is kept byte by byte; people read it as UTF-8. */
  private static String readable(String line) {
    return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .stripTrailing();
  }

  private static TextLines text(TreeFile file) {
    return TextLines.of(file.bytes());
  }

  private static boolean same(TreeFile one, TreeFile other) {
    return Arrays.equals(one.bytes(), other.bytes());
  }

  private static boolean isBinary(TreeFile file) {
    byte[] bytes = file.bytes();
    for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
