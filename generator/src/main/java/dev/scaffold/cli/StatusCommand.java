package dev.scaffold.cli;

import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.status.Corrections;
import dev.scaffold.status.Status;
import dev.scaffold.status.StatusRequest;
import dev.scaffold.status.StatusResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scaffold status}. */
@Command(
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "It looks at what is committed, and changes nothing, but for --repair.",
      "",
      "Examples:",
      "  scaffold status            version here and newest, what would change",
      "  scaffold status --check    fails if there is something to take over",
      "  scaffold status --repair   after two branches that changed .scaffold.yaml met",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 4 --check found",
      "something, 5 refused for safety.",
    })
final class StatusCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Status> status;
  private final Supplier<Corrections> corrections;

  @Option(names = "--check", description = "Exit with 4 unless the project is up to date.")
  private boolean check;

  @Option(
      names = "--repair",
      description = "Make the record fit its versions and answers again, and commit it.")
  private boolean repair;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Release to compare with; without it, the newest.")
  private @Nullable String to;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "Folder with templates; without it, where they came from.")
  private @Nullable Path catalog;

  @Option(
      names = "--base",
      paramLabel = "COMMIT",
      description = "Commit that is as the templates gave it, where none can be found.")
  private @Nullable String base;

  StatusCommand(
      Surroundings surroundings,
      Console console,
      Supplier<Status> status,
      Supplier<Corrections> corrections) {
    this.surroundings = surroundings;
    this.console = console;
    this.status = status;
    this.corrections = corrections;
  }

  @Override
  public ExitCode run() {
    if (repair) {
      return new CorrectionReport(corrections.get().repair(surroundings.folder()))
          .print(console, output());
    }
    StatusResult result = status.get().run(request());
    console.result(output().json() ? StatusReport.json(result) : StatusReport.text(result));
    if (!output().quiet() && !output().json()) {
      result.notes().forEach(console::note);
    }
    return check && !result.upToDate() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  private StatusRequest request() {
    return new StatusRequest(
        surroundings.folder(),
        new RecordedCatalogs.Wanted(
            Optional.ofNullable(catalog).map(surroundings.folder()::resolve),
            Optional.ofNullable(to),
            Optional.empty()),
        Optional.ofNullable(base));
  }
}
