package dev.scaffold.cli;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments, from what picocli found. */
final class UsageProblems {
  private UsageProblems() {}

  /** Returns the problem, with the nearest right word where one was misspelt. */
  static Problem of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    Location where = new Location.Input(name);
    String help = "see `" + name + " --help`";
    return switch (e) {
      case UnmatchedArgumentException unmatched ->
          unmatched(command, unmatched.getUnmatched().getFirst(), where, help);
      case MissingParameterException missing -> missing(missing, where, help);
      case OverwrittenOptionException twice ->
          Problem.invalid(
              "the option `" + label(twice.getOverwritten()) + "` is given twice",
              where,
              "keep one of the two");
      default -> Problem.invalid(lowerCase(String.valueOf(e.getMessage())), where, help);
    };
  }

  private static Problem unmatched(
      CommandLine command, String argument, Location where, String help) {
    if (argument.startsWith("-") && argument.length() > 1) {
      String option = argument.replaceFirst("=.*", "");
      List<String> options =
          command.getCommandSpec().options().stream()
              .flatMap(spec -> List.of(spec.names()).stream())
              .toList();
      return Problem.invalid(
          "unknown option `" + option + "`", where, Suggestion.hint(option, options, help));
    }
    if (!command.getSubcommands().isEmpty()) {
      return Problem.invalid(
          "unknown command `" + argument + "`",
          where,
          Suggestion.hint(argument, command.getSubcommands().keySet(), help));
    }
    return Problem.invalid(
        "one argument too many: `" + argument + "`",
        where,
        "remove it, or quote what belongs together");
  }

  private static Problem missing(MissingParameterException e, Location where, String help) {
    ArgSpec argument = e.getMissing().getFirst();
    return Problem.invalid(
        argument.isPositional()
            ? "the argument " + argument.paramLabel() + " is missing"
            : "the option `" + label(argument) + "` needs a value",
        where,
        argument.isPositional()
            ? help
            : "write `" + label(argument) + " " + argument.paramLabel() + "`");
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String lowerCase(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
