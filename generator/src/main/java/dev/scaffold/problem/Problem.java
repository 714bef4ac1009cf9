package dev.scaffold.problem;

/**
 * An expected failure.
 *
 * @param exitCode what the process returns
 * @param what what is wrong: lower case, offending values in backticks, no final full stop
 * @param where the place to mend
 * @param hint what to do about it, in the same style
 */
public record Problem(ExitCode exitCode, String what, Location where, String hint) {

  /** Returns a problem of wrong input. */
  public static Problem invalid(String what, Location where, String hint) {
    return new Problem(ExitCode.INVALID_INPUT, what, where, hint);
  }

  /** Returns a problem of the machine or its surroundings. */
  public static Problem failed(String what, Location where, String hint) {
    return new Problem(ExitCode.FAILED, what, where, hint);
  }

  /** Returns a refusal for safety. */
  public static Problem refused(String what, Location where, String hint) {
    return new Problem(ExitCode.REFUSED, what, where, hint);
  }

  /** Returns the exception that carries this problem to the edge. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  /** Returns the exception that carries this problem, and what brought it about, to the edge. */
  public ProblemException causedBy(Throwable cause) {
    ProblemException exception = new ProblemException(this);
    exception.initCause(cause);
    return exception;
  }
}
