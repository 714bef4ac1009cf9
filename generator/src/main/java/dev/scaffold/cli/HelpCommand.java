package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold help}. */
@Command(
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    abbreviateSynopsis = true,
    footer = {
      "",
      "Examples:",
      "  scaffold help        what commands there are",
      "  scaffold help new    the same as `scaffold new --help`",
    })
final class HelpCommand implements Subcommand {
  private final Console console;
  private final Function<List<String>, CommandLine> lineFor;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Its words; without them, the help of scaffold itself.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  /**
   * Shows help on the console.
   *
   * @param lineFor what reads arguments
   */
  HelpCommand(Console console, Function<List<String>, CommandLine> lineFor) {
    this.console = console;
    this.lineFor = lineFor;
  }

  @Override
  public ExitCode run() {
    CommandLine command = lineFor.apply(words);
    for (String word : words) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        throw Problem.invalid(
                "unknown command `" + word + "`",
                new Location.Input("scaffold help"),
                Suggestion.hint(word, command.getSubcommands().keySet(), "see `scaffold help`"))
            .asException();
      }
      command = below;
    }
    console.help(command);
    return ExitCode.DONE;
  }

  @Override
  public boolean verbose() {
    return false;
  }

  @Override
  public boolean json() {
    return false;
  }
}
