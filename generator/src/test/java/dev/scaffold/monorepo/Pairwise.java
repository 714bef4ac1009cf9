package dev.scaffold.monorepo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Few combinations in which every pair of values of two parameters comes together at least once.
 * Greedy: each combination starts with a pair that is missing, and takes the values that bring most
 * of the others.
 */
final class Pairwise {
  private final Map<String, List<String>> parameters;
  private final Set<Pair> missing = new LinkedHashSet<>();

  private record Pair(String first, String firstValue, String second, String secondValue) {}

  private Pairwise(Map<String, List<String>> parameters) {
    this.parameters = parameters;
    List<String> names = List.copyOf(parameters.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        for (String first : values(names.get(i))) {
          for (String second : values(names.get(j))) {
            missing.add(new Pair(names.get(i), first, names.get(j), second));
          }
        }
      }
    }
  }

  /** Returns the combinations; the same for the same parameters, whose order counts. */
  static List<Map<String, String>> combinations(Map<String, List<String>> parameters) {
    Pairwise pairwise = new Pairwise(new LinkedHashMap<>(parameters));
    List<Map<String, String>> combinations = new ArrayList<>();
    while (!pairwise.missing.isEmpty()) {
      combinations.add(pairwise.next());
    }
    return combinations;
  }

  private List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  private Map<String, String> next() {
    Pair seed = missing.iterator().next();
    Map<String, String> combination = new LinkedHashMap<>();
    combination.put(seed.first(), seed.firstValue());
    combination.put(seed.second(), seed.secondValue());
    for (String name : parameters.keySet()) {
      if (!combination.containsKey(name)) {
        combination.put(name, best(name, combination));
      }
    }
    missing.removeIf(pair -> covers(combination, pair));
    return combination;
  }

  private String best(String name, Map<String, String> chosen) {
    String best = values(name).getFirst();
    long most = -1;
    for (String value : values(name)) {
      Map<String, String> candidate = new LinkedHashMap<>(chosen);
      candidate.put(name, value);
      long covered = missing.stream().filter(pair -> covers(candidate, pair)).count();
      if (covered > most) {
        most = covered;
        best = value;
      }
    }
    return best;
  }

  private static boolean covers(Map<String, String> combination, Pair pair) {
    return pair.firstValue().equals(combination.get(pair.first()))
        && pair.secondValue().equals(combination.get(pair.second()));
  }
}
