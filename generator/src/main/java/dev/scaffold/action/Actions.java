package dev.scaffold.action;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs what templates ask for, if their source is trusted or a person allows it. */
public final class Actions {
  private final CommandRunner runner;
  private final Attendant attendant;

  /** Runs commands by {@code runner}, after the person has seen them. */
  public Actions(CommandRunner runner, Attendant attendant) {
    this.runner = runner;
    this.attendant = attendant;
  }

  /**
   * Runs the commands in their order, up to the first that fails: the next ones may build on it.
   *
   * @param trusted whether the person trusts the source of the templates
   * @return what became of each
   */
  public List<Ended> run(List<Command> commands, Path project, boolean trusted) {
    if (commands.isEmpty()) {
      return List.of();
    }
    attendant.show(commands);
    if (!trusted && !attendant.allows()) {
      return Ended.allNotRun(commands, "nobody allowed it");
    }
    List<Ended> ended = new ArrayList<>();
    boolean failed = false;
    for (Command command : commands) {
      if (failed) {
        ended.add(Ended.notRun(command, "the one before it failed"));
      } else {
        attendant.begin(command);
        Ended end = runner.run(command, project);
        ended.add(end);
        failed = end.state() == Ended.State.FAILED;
      }
    }
    return List.copyOf(ended);
  }
}
