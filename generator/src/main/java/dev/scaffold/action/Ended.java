package dev.scaffold.action;

import java.util.List;

/**
 * How a command ended that a template asked for.
 *
 * @param detail what a person is told: the exit code, or why it did not run
 */
public record Ended(Command command, State state, String detail) {

  /** What became of it. */
  public enum State {
    DONE,
    FAILED,
    NOT_RUN
  }

  /** Returns that none of the commands ran, each for this reason. */
  public static List<Ended> allNotRun(List<Command> commands, String why) {
    return commands.stream().map(command -> notRun(command, why)).toList();
  }

  static Ended done(Command command) {
    return new Ended(command, State.DONE, "");
  }

  static Ended failed(Command command, String why) {
    return new Ended(command, State.FAILED, why);
  }

  static Ended notRun(Command command, String why) {
    return new Ended(command, State.NOT_RUN, why);
  }
}
