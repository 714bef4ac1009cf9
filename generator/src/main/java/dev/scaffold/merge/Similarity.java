package dev.scaffold.merge;

import dev.scaffold.tree.TreeFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a file is in another one: the bytes of the lines that both have, of those that the
 * larger one has. Git's rename detection estimates the same, and like it takes lines for the same
 * that only end otherwise.
 */
final class Similarity {
  /** From here on, two files count as one that was moved; Git's default too. */
  static final double THRESHOLD = 0.5;

  private final TreeFile file;

  /** How often each line is there. */
  private final Map<String, Integer> lines = new HashMap<>();

  private final int size;

  /** Prepares to compare a file with many. */
  Similarity(TreeFile file) {
    this.file = file;
    List<String> all = LineEndings.toLf(TextLines.of(file.bytes())).lines();
    size = all.stream().mapToInt(String::length).sum();
    all.forEach(line -> lines.merge(line, 1, Integer::sum));
  }

  /** Returns whether both hold the same bytes. */
  boolean isExact(Similarity other) {
    return Arrays.equals(file.bytes(), other.file.bytes());
  }

  /** Returns 0 for nothing in common to 1 for the same lines; empty files are like no other. */
  double to(Similarity other) {
    int larger = Math.max(size, other.size);
    int smaller = Math.min(size, other.size);
    if (smaller < larger * THRESHOLD || smaller == 0) {
      return 0;
    }
    long common = 0;
    for (Map.Entry<String, Integer> line : lines.entrySet()) {
      int both = Math.min(line.getValue(), other.lines.getOrDefault(line.getKey(), 0));
      common += (long) both * line.getKey().length();
    }
    return (double) common / larger;
  }
}
