package dev.scaffold.cli;

import dev.scaffold.action.Attendant;
import dev.scaffold.action.Command;
import java.util.List;
import java.util.Optional;

/** Shows the commands that templates ask for, and asks the person at the terminal, if any. */
final class CommandPrompt implements Attendant {
  private final Console console;
  private final Optional<TypedLines> person;

  CommandPrompt(Console console, Optional<TypedLines> person) {
    this.console = console;
    this.person = person;
  }

  @Override
  public void show(List<Command> commands) {
    console.say("");
    console.say(
        console
            .style()
            .bold(
                commands.size() == 1
                    ? "The template asks to run a command:"
                    : "The template asks to run " + commands.size() + " commands:"));
    for (Command command : commands) {
      console.say("  " + Style.printable(command.title()));
      console.say("    " + line(command));
    }
  }

  private static String line(Command command) {
    return (command.component().isEmpty() ? "" : command.component() + "/") + "$ " + command.line();
  }

  @Override
  public boolean allows() {
    if (person.isEmpty()) {
      return false;
    }
    while (true) {
      console.prompt("Run now? (yes or no) [no]> ");
      switch (person.get().next().orElse("no").strip()) {
        case "", "n", "no" -> {
          return false;
        }
        case "y", "yes" -> {
          return true;
        }
        default -> {}
      }
    }
  }

  @Override
  public void begin(Command command) {
    console.say("");
    console.say(console.style().bold(line(command)));
    console.flush();
  }
}
