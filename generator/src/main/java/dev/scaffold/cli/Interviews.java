package dev.scaffold.cli;

import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.terminal.TerminalInterviewer;
import java.util.Optional;

/** Chooses how a person is asked. */
final class Interviews {
  private Interviews() {}

  /** Returns an interview that needs nothing of the terminal before there is something to ask. */
  static Interview with(TypedLines person, Surroundings surroundings, Console console) {
    return new Interview(() ->
        atCapableTerminal(surroundings).orElseGet(() -> new LineInterviewer(person, console)));
  }

  private static Optional<Interviewer> atCapableTerminal(Surroundings surroundings) {
    String type = surroundings.environment().getOrDefault("TERM", "");
    return surroundings.terminals().in()
            && surroundings.terminals().err()
            && !type.isEmpty()
            && !type.equals("dumb")
        ? TerminalInterviewer.open(surroundings.coloursWanted())
        : Optional.empty();
  }
}
