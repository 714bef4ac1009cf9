package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.problem.ExitCode;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold catalog trust}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold catalog trust company             its templates may run commands",
      "  scaffold catalog trust company --revoke    they may not any more",
    })
public final class TrustCommand extends ReportingCommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  @Parameters(index = "0", paramLabel = "CATALOG", description = "Its name or address.")
  private String catalog = "";

  @Option(names = "--revoke", description = "Take it back.")
  private boolean revoke;

  /** Makes the command. */
  public TrustCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    UserCatalogs.Known known = catalogs.get().trust(catalog, !revoke);
    console.workDone();
    console.result(output().json() ? CatalogReport.json(known) : CatalogReport.textOfTrust(known));
    return ExitCode.DONE;
  }
}
