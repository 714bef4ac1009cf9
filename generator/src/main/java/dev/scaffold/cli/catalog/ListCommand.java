package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.OutputOptions;
import dev.scaffold.cli.Subcommand;
import dev.scaffold.problem.ExitCode;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code scaffold catalog list}. */
@Command(
    synopsisHeading = "%nUsage: ",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Examples:",
      "  scaffold catalog list           what you added, without asking any host",
      "  scaffold catalog list --json    the same for a program",
    })
public final class ListCommand implements Subcommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  @ArgGroup(exclusive = false, validate = false, heading = OutputOptions.HEADING)
  private OutputOptions output = new OutputOptions();

  /** Makes the command. */
  public ListCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    List<UserCatalogs.Known> known = catalogs.get().list();
    console.result(output.json() ? CatalogReport.json(known) : CatalogReport.text(known));
    return ExitCode.DONE;
  }

  @Override
  public boolean verbose() {
    return output.verbose();
  }

  @Override
  public boolean json() {
    return output.json();
  }
}
