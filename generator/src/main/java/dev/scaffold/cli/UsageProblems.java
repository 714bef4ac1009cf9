package dev.scaffold.cli;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import java.util.Arrays;
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
  static Problem of(ParameterException e, List<String> arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    Location where = new Location.Input(name);
    String help = "see `" + name + " --help`";
    return switch (e) {
      case ParameterException known when known.getCause() instanceof ProblemException problem ->
          problem.problem();
      case UnmatchedArgumentException unmatched ->
          unmatched(command, unmatched.getUnmatched().getFirst(), where, help);
      case MissingParameterException missing ->
          // What is missing may be there, behind an option that nobody knows.
          arguments.stream()
              .filter(argument -> argument.startsWith("--"))
              .filter(argument -> !options(command).contains(optionOf(argument)))
              .findFirst()
              .map(argument -> unmatched(command, argument, where, help))
              .orElseGet(() -> missing(missing, where, name));
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
      String option = optionOf(argument);
      return Problem.invalid(
          "unknown option `" + option + "`",
          where,
          Suggestion.hint(option, options(command), help));
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

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(spec -> Arrays.stream(spec.names()))
        .toList();
  }

  private static String optionOf(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  private static Problem missing(MissingParameterException e, Location where, String command) {
    ArgSpec argument = e.getMissing().getFirst();
    String label = label(argument);
    return argument.isPositional()
        ? Problem.invalid(
            "the argument " + label + " is missing", where, "write `" + command + " " + label + "`")
        : Problem.invalid(
            "the option `" + label + "` needs a value",
            where,
            "write `" + label + " " + argument.paramLabel() + "`");
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
