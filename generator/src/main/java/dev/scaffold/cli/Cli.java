package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Arguments to a command, its end to an exit code: everything of the program but the process. */
public final class Cli {
  private final Console console;
  private final CommandTree commands;
  private final AtomicBoolean quiet;

  private Cli(Surroundings surroundings, Wiring wiring) {
    this.quiet = wiring.quiet();
    this.console = new Console(surroundings);
    this.commands = CommandTree.of(surroundings, console, wiring);
  }

  /** Runs the command that the arguments name; returns how it ended. */
  public static ExitCode run(Surroundings surroundings, Wiring wiring, String... args) {
    return new Cli(surroundings, wiring).run(args);
  }

  /** Returns every command that people call, the program itself first; none of them is run. */
  public static List<CommandLine> commands(Surroundings surroundings) {
    return new Cli(surroundings, Wiring.of(surroundings)).commands.all();
  }

  private ExitCode run(String... args) {
    // Also a failure to read the arguments is told in the form that they ask for.
    boolean json = beforeDashes(args).contains("--json");
    boolean verbose = false;
    ExitCode end = ExitCode.DONE;
    try {
      ParseResult outermost = parse(args);
      ParseResult innermost = innermost(outermost);
      CommandLine command = innermost.commandSpec().commandLine();
      // An option in front of a command belongs to what is around it, and yet nothing may run.
      if (anyOf(outermost, ParseResult::isUsageHelpRequested)) {
        console.help(command);
      } else if (anyOf(outermost, ParseResult::isVersionHelpRequested)) {
        console.result(Version.LINE);
      } else if (command.getCommand() instanceof Subcommand subcommand) {
        json = subcommand.json();
        verbose = subcommand.verbose();
        quiet.set(innermost.hasMatchedOption("--quiet"));
        end = subcommand.run();
      } else {
        console.help(command);
      }
      ExitCode printed = console.finish();
      return printed == ExitCode.DONE ? end : printed;
    } catch (ProblemException e) {
      return fail(e.problem(), e, json, verbose);
    } catch (RuntimeException e) {
      return fail(fault(e), e, json, verbose);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return fail(exhaustion(), e, json, verbose);
    }
  }

  private ParseResult parse(String... args) {
    try {
      return commands.lineFor(List.of(args)).parseArgs(args);
    } catch (ParameterException e) {
      throw UsageProblems.of(e, beforeDashes(args)).causedBy(e);
    }
  }

  private static ParseResult innermost(ParseResult result) {
    return result.hasSubcommand() ? innermost(result.subcommand()) : result;
  }

  private static boolean anyOf(ParseResult outermost, Predicate<ParseResult> wanted) {
    return wanted.test(outermost)
        || (outermost.hasSubcommand() && anyOf(outermost.subcommand(), wanted));
  }

  private static List<String> beforeDashes(String... args) {
    return Arrays.stream(args).takeWhile(arg -> !arg.equals("--")).toList();
  }

  private ExitCode fail(Problem problem, Throwable cause, boolean json, boolean verbose) {
    console.problem(problem);
    if (verbose) {
      console.stackTrace(cause);
    }
    if (json) {
      console.result(ProblemText.json(problem));
    }
    console.finish();
    return problem.exitCode();
  }

  private static Problem fault(RuntimeException e) {
    return Problem.failed(
        "a fault of scaffold itself: " + e,
        Location.NONE,
        "run it again with --verbose, and report what it prints");
  }

  private static Problem exhaustion() {
    return Problem.refused(
        "the template needs more memory than scaffold allows",
        Location.NONE,
        "look for an endless loop or recursion in the template");
  }
}
