package dev.scaffold.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A word before commands, such as {@code scaffold catalog}: alone it only says what there is. */
@Command(
    synopsisHeading = "%nUsage: ",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n")
final class GroupCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;
}
