package dev.scaffold.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a misspelt one was most likely meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * Returns the candidate nearest to {@code word}, if one is near enough to be meant: at most a
   * third of its letters differ, by optimal string alignment distance (Damerau 1964, restricted).
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns a hint: the nearest candidate as a question, else {@code otherwise}. */
  public static String hint(String word, Collection<String> candidates, String otherwise) {
    return nearest(word, candidates)
        .map(candidate -> "did you mean `" + candidate + "`?")
        .orElse(otherwise);
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(
                Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1),
                cost[i - 1][j - 1] + substitution);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
