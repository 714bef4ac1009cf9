package dev.scaffold.answers;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;

/** Asks a person. */
public interface Interviewer extends AutoCloseable {

  /**
   * Returns what the person says: an answer to which there is no objection, the suggestion if there
   * is one, or that they go back, if they may.
   */
  Reply ask(Asked asked);

  /** Shows what was answered, and returns what the person makes of it. */
  Decision confirm(Summary summary);

  /** Leaves the terminal as it was. */
  @Override
  void close();

  /** Returns what is thrown when the person goes away. */
  static ProblemException leftEarly() {
    return new Problem(
            ExitCode.INTERRUPTED,
            "the questions were not answered to the end",
            Location.NONE,
            "nothing was written; take the defaults with `--defaults`")
        .asException();
  }

  /** What a person says to the summary. */
  sealed interface Decision {
    /** All is right. */
    record Accept() implements Decision {}

    /** The question of this name is to be asked again. */
    record Change(String name) implements Decision {}

    /** Nothing is to be made. */
    record Cancel() implements Decision {}
  }
}
