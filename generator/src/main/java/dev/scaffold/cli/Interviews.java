package dev.scaffold.cli;

import dev.scaffold.answers.Interview;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;

/** Chooses how a person is asked. */
final class Interviews {
  private Interviews() {}

  /** Returns an interview that needs nothing of the terminal before there is something to ask. */
  static Interview with(TypedLines person, Console console) {
    return new Interview(() -> new LineInterviewer(person, console));
  }

  /** Returns what is thrown when the person goes away. */
  static ProblemException leftEarly() {
    return new Problem(
            ExitCode.INTERRUPTED,
            "the questions were not answered to the end",
            Location.NONE,
            "nothing was written; take the defaults with `--defaults`")
        .asException();
  }
}
