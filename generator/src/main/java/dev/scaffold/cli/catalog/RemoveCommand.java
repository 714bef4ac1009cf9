package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.problem.ExitCode;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scaffold catalog remove}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold catalog remove company    what was fetched of it stays in the cache",
    })
public final class RemoveCommand extends ReportingCommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  @Parameters(index = "0", paramLabel = "CATALOG", description = "By which you call it.")
  private String name = "";

  /** Makes the command. */
  public RemoveCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    UserCatalogs.Known removed = catalogs.get().remove(name);
    console.workDone();
    console.result(
        output().json() ? CatalogReport.json(removed) : CatalogReport.textOfRemoved(removed));
    return ExitCode.DONE;
  }
}
