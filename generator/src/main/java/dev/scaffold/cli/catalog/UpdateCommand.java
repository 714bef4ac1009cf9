package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.problem.ExitCode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold catalog update}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "One that fails keeps no other from being updated; the exit code tells of it.",
      "",
      "Examples:",
      "  scaffold catalog update            all that you added",
      "  scaffold catalog update company    only this one",
    })
public final class UpdateCommand extends ReportingCommand {
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

  /** Makes the command. */
  public UpdateCommand(Console console, Supplier<UserCatalogs> catalogs) {
    this.console = console;
    this.catalogs = catalogs;
  }

  @Override
  public ExitCode run() {
    UserCatalogs.Update update =
        catalog == null
            ? catalogs.get().updateAll(acceptMoved)
            : new UserCatalogs.Update(
                List.of(catalogs.get().update(catalog, acceptMoved)), List.of());
    console.workDone();
    console.result(
        output().json() ? CatalogReport.jsonOfUpdate(update) : CatalogReport.textOfUpdate(update));
    if (!output().quiet()) {
      update.reached().stream().flatMap(one -> one.notes().stream()).forEach(console::note);
    }
    update.unreached().forEach(one -> console.problem(one.problem()));
    return end(update);
  }

  /** What is refused for safety is told apart only where nothing else went wrong. */
  private static ExitCode end(UserCatalogs.Update update) {
    Set<ExitCode> ends =
        update.unreached().stream()
            .map(one -> one.problem().exitCode())
            .collect(Collectors.toSet());
    return switch (ends.size()) {
      case 0 -> ExitCode.DONE;
      case 1 -> ends.iterator().next();
      default -> ExitCode.FAILED;
    };
  }
}
