package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds files that were moved: those that went, paired with those that came and are most alike. */
final class Pairing {
  private Pairing() {}

  private record Pair(RelativePath from, RelativePath to, boolean same, double similarity) {

    private boolean keepsName() {
      return from.name().equals(to.name());
    }
  }

  // The same content first, then the most alike; among equals those that keep their name; then by
  // path, so that the
  // result never depends on chance.
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparing(Pair::same)
          .thenComparingDouble(Pair::similarity)
          .reversed()
          .thenComparing(Comparator.comparing(Pair::keepsName).reversed())
          .thenComparing(Pair::from)
          .thenComparing(Pair::to);

  /** Returns to where each moved file went. */
  static SortedMap<RelativePath, RelativePath> of(
      Map<RelativePath, TreeFile> gone, Map<RelativePath, TreeFile> come) {
    List<Pair> pairs = new ArrayList<>();
    Map<RelativePath, Similarity> candidates = new HashMap<>();
    come.forEach((to, other) -> candidates.put(to, new Similarity(other)));
    gone.forEach((from, file) -> {
      Similarity similarity = new Similarity(file);
      candidates.forEach((to, other) -> {
        double value = similarity.to(other);
        if (value >= Similarity.THRESHOLD) {
          pairs.add(new Pair(from, to, similarity.isExact(other), value));
        }
      });
    });
    pairs.sort(BEST_FIRST);
    SortedMap<RelativePath, RelativePath> moves = new TreeMap<>();
    Set<RelativePath> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!moves.containsKey(pair.from()) && taken.add(pair.to())) {
        moves.put(pair.from(), pair.to());
      }
    }
    return moves;
  }
}
