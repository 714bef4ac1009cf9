package dev.scaffold.problem;

/** Carries a {@link Problem} from where it is found to the edge that reports it. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.what());
    this.problem = problem;
  }

  /** Returns what went wrong. */
  public Problem problem() {
    return problem;
  }
}
