package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold catalog add}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold catalog add company https://git.example.com/platform/templates",
      "  scaffold catalog add company git@host:templates --signed-by release.pub",
      "  scaffold new billing --template company/service            a template of it",
    })
public final class AddCommand extends ReportingCommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  @Parameters(index = "0", paramLabel = "NAME", description = "By which you call it.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "ADDRESS",
      description = "Of its Git repository: https, ssh, or the path of a folder.")
  private String address = "";

  @Option(
      names = "--signed-by",
      paramLabel = "KEY",
      description = {
        "Take only releases that this key signed: an SSH public key, a file with one, or an OpenPGP"
            + " fingerprint. May be repeated."
      })
  private List<String> keys = new ArrayList<>();

  /** Makes the command. */
  public AddCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    UserCatalogs.Reached reached = catalogs.get().add(name, address, keys);
    console.workDone();
    console.result(
        output().json() ? CatalogReport.jsonOfAdded(reached) : CatalogReport.textOfAdded(reached));
    if (!output().quiet()) {
      reached.notes().forEach(console::note);
    }
    return ExitCode.DONE;
  }
}
