package dev.scaffold.cli;

import picocli.CommandLine.Option;

/** What every command is told about its output. */
public final class OutputOptions {
  /** Stands above these options in the help. */
  public static final String HEADING = "%nOutput:%n";

  @Option(names = "--json", description = "Print the result as one JSON document.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no notes beside the result.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  /** Returns whether a program reads the result. */
  public boolean json() {
    return json;
  }

  /** Returns whether only the result is wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Returns whether a failure shows its stack trace. */
  public boolean verbose() {
    return verbose;
  }
}
