package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.OutputOptions;
import dev.scaffold.cli.Subcommand;
import dev.scaffold.problem.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold catalog update}. */
@Command(
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Examples:",
      "  scaffold catalog update            all that you added",
      "  scaffold catalog update company    only this one",
    })
public final class UpdateCommand implements Subcommand {
  private final Console console;
  private final Supplier<UserCatalogs> catalogs;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CATALOG",
      description = "Its name or address; without it, all that you added.")
  private @Nullable String catalog;

  @Option(
      names = "--accept-moved-tags",
      description = "Take a release that was changed; ask its maintainers before.")
  private boolean acceptMoved;

  @ArgGroup(exclusive = false, validate = false, heading = OutputOptions.HEADING)
  private OutputOptions output = new OutputOptions();

  /** Makes the command. */
  public UpdateCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    List<UserCatalogs.Reached> reached =
        catalogs.get().update(Optional.ofNullable(catalog), acceptMoved);
    console.workDone();
    console.result(
        output.json() ? CatalogReport.jsonOfUpdate(reached) : CatalogReport.textOfUpdate(reached));
    if (!output.quiet()) {
      reached.stream().flatMap(one -> one.notes().stream()).forEach(console::note);
    }
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
