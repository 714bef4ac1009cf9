package dev.scaffold.cli.completion;

import dev.scaffold.cli.Console;
import dev.scaffold.cli.Subcommand;
import dev.scaffold.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold completion}. */
@Command(
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    abbreviateSynopsis = true,
    footer = {
      "",
      "The script completes commands, options, files, names of templates, and with",
      "-d the names of answers and what they can be.",
      "",
      "Examples:",
      "  scaffold completion bash    put `source <(scaffold completion bash)` into",
      "                              ~/.bashrc; needs bash 4.3 or newer",
      "  scaffold completion zsh     put `source <(scaffold completion zsh)` into",
      "                              ~/.zshrc, behind `compinit`",
    })
public final class CompletionCommand implements Subcommand {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SHELL",
      converter = ShellConverter.class,
      completionCandidates = ShellConverter.class,
      description = "bash or zsh.")
  private Shell shell = Shell.BASH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  /** Prints to the console. */
  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() {
    console.result(shell.script());
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
