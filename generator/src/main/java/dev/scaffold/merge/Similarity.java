package dev.scaffold.merge;

import dev.scaffold.tree.TreeFile;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of a file is in another one: the bytes of the lines that both have, of those that the
 * larger one has. Git's rename detection estimates the same.
 */
final class Similarity {
  /** From here on, two files count as one that was moved; Git's default too. */
  static final double THRESHOLD = 0.5;

  private final Map<String, Integer> lines = new HashMap<>();
  private final int size;

  /** Prepares to compare a file with many. */
  Similarity(TreeFile file) {
    size = file.bytes().length;
    TextLines.of(file.bytes()).lines().forEach(line -> lines.merge(line, 1, Integer::sum));
  }

  /** Returns 0 for nothing in common to 1 for the same lines; empty files are like no other. */
  double to(TreeFile other) {
    int larger = Math.max(size, other.bytes().length);
    int smaller = Math.min(size, other.bytes().length);
    if (smaller < larger * THRESHOLD || smaller == 0) {
      return 0;
    }
    Map<String, Integer> left = new HashMap<>(lines);
    long common = 0;
    for (String line : TextLines.of(other.bytes()).lines()) {
      Integer count = left.get(line);
      if (count != null && count > 0) {
        left.put(line, count - 1);
        common += line.length();
      }
    }
    return (double) common / larger;
  }
}
