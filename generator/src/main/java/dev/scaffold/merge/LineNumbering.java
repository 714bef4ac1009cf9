package dev.scaffold.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives equal lines of several texts equal numbers, so that lines are compared as numbers. */
final class LineNumbering {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Returns the number of each line, counted from 0 in the order in which they are first seen. */
  int[] of(List<String> lines) {
    int[] result = new int[lines.size()];
    for (int i = 0; i < result.length; i++) {
      Integer number = numbers.putIfAbsent(lines.get(i), numbers.size());
      result[i] = number == null ? numbers.size() - 1 : number;
    }
    return result;
  }

  /** Returns how many different lines there are. */
  int size() {
    return numbers.size();
  }
}
