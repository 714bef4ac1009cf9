package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong with a description, in the order in which it is read: collected, so that one
 * mistake does not hide the next.
 */
final class Mistakes {
  private final List<ProblemException> found = new ArrayList<>();

  /** Returns what is read, or nothing if that fails; then the problem is kept. */
  <T> Optional<T> attempt(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (ProblemException e) {
      found.add(e);
      return Optional.empty();
    }
  }

  /** Does what may fail; then the problem is kept. */
  void check(Runnable read) {
    try {
      read.run();
    } catch (ProblemException e) {
      found.add(e);
    }
  }

  void add(Problem problem) {
    found.add(problem.asException());
  }

  List<ProblemException> found() {
    return List.copyOf(found);
  }

  int count() {
    return found.size();
  }
}
