package dev.scaffold.lint;

import dev.scaffold.expression.Inspection;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Problems found so far, each once, and the words that were seen on the way. */
final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  void add(String what, Location where, String hint) {
    problems.add(Problem.invalid(what, where, hint));
  }

  void addAll(Collection<Problem> found) {
    problems.addAll(found);
  }

  /** Notes what an inspection found. */
  void add(Inspection inspection) {
    problems.addAll(inspection.problems());
    names.addAll(inspection.names());
    keys.addAll(inspection.keys());
    unknown.addAll(inspection.unknown());
  }

  /** Does what may fail, and notes the problem. */
  void attempt(Runnable step) {
    try {
      step.run();
    } catch (ProblemException e) {
      problems.add(e.problem());
    }
  }

  /** Notes that a name is used. */
  void uses(String name) {
    names.add(name);
  }

  /** Returns the names that expressions use. */
  Set<String> names() {
    return names;
  }

  /** Returns the names that name nothing. */
  Set<String> unknown() {
    return unknown;
  }

  /** Returns all words that may be keys of maps. */
  Set<String> keys() {
    return keys;
  }

  int count() {
    return problems.size();
  }

  /** Returns the problems in the order in which a person goes through the files. */
  List<Problem> sorted() {
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> file(problem.where()))
                .thenComparingInt(problem -> line(problem.where()))
                .thenComparingInt(problem -> column(problem.where())))
        .toList();
  }

  private static String file(Location where) {
    return switch (where) {
      case Location.InFile in -> in.file();
      case Location.Path path -> path.path();
      case Location.Input input -> input.input();
      case Location.None none -> "";
    };
  }

  private static int line(Location where) {
    return where instanceof Location.InFile in ? in.line() : 0;
  }

  private static int column(Location where) {
    return where instanceof Location.InFile in ? in.column() : 0;
  }
}
