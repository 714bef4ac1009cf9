package dev.scaffold.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scaffold} without a command: only says what there is. */
@Command(
    name = "scaffold",
    header = "Renders parameterized templates into a monorepo.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "scaffold COMMAND [OPTIONS]",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  scaffold new acme-shop --defaults    a project, each answer at its default",
      "  scaffold new acme-shop               asks what the project should be like",
      "  scaffold help new                    all options of one command",
      "  scaffold doctor                      whether this machine has what is needed",
    })
final class ScaffoldCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show which scaffold this is.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean version;
}
