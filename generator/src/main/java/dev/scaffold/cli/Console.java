package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * The only printer: results go to standard output, all that is told on the way to standard error.
 */
public final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean coloursOut;
  private final Style style;
  private boolean workDone;

  Console(Surroundings surroundings) {
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.coloursOut = surroundings.terminals().out() && surroundings.coloursWanted();
    this.style = new Style(surroundings.terminals().err() && surroundings.coloursWanted());
  }

  /** Prints what the command was called for; ends with a line break of its own. */
  public void result(String text) {
    out.print(text);
  }

  /** Notes that what the command was called for is done, whatever becomes of telling it. */
  public void workDone() {
    workDone = true;
  }

  /** Prints a command's help. */
  void help(CommandLine command) {
    command.usage(out, coloursOut ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
  }

  /** Tells what a person may want to know. */
  public void note(String text) {
    err.println(style.bold("note:") + " " + Style.printable(text));
  }

  /** Tells what went wrong. */
  public void problem(Problem problem) {
    err.print(ProblemText.of(problem, style));
  }

  /** Tells where in the program something went wrong. */
  void stackTrace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    // Messages of exceptions may quote what others wrote.
    trace
        .toString()
        .lines()
        .map(line ->
            line.startsWith("\t") ? "\t" + Style.printable(line.strip()) : Style.printable(line))
        .forEach(err::println);
  }

  /** Tells something to the person who is being asked. */
  public void say(String line) {
    err.println(line);
  }

  /** Sends off what was told, as somebody else prints next. */
  void flush() {
    err.flush();
  }

  /** Asks; the answer is typed behind it. */
  public void prompt(String text) {
    err.print(text);
    err.flush();
  }

  /** Returns how a result is made up. */
  public Style resultStyle() {
    return new Style(coloursOut);
  }

  /** Returns how what is told to a person is made up. */
  public Style style() {
    return style;
  }

  /** Sends off what was printed; returns whether all of the result arrived. */
  ExitCode finish() {
    err.flush();
    if (!out.checkError()) {
      return ExitCode.DONE;
    }
    problem(
        Problem.failed(
            "the result could not be printed",
            new Location.Input("standard output"),
            (workDone ? "what was asked for is done; " : "") + "print to a place with room"));
    err.flush();
    return ExitCode.FAILED;
  }
}
