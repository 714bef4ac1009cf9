package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.problem.ExitCode;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code scaffold catalog list}. */
@Command(
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold catalog list           what you added, without asking any host",
      "  scaffold catalog list --json    the same for a program",
    })
public final class ListCommand extends ReportingCommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  /** Makes the command. */
  public ListCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    List<UserCatalogs.Known> known = catalogs.get().list();
    console.result(output().json() ? CatalogReport.json(known) : CatalogReport.text(known));
    return ExitCode.DONE;
  }
}
