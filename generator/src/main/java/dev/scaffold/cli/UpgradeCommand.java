package dev.scaffold.cli;

import dev.scaffold.answers.AnswerFiles;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.pristine.Change;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.upgrade.Upgrade;
import dev.scaffold.upgrade.UpgradeRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scaffold upgrade}. */
@Command(
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "What the templates changed since is merged into what you made of the project,",
      "and committed. Where both changed the same lines, you decide: `git status` names",
      "the files; edit and `git add` them, then continue.",
      "",
      "Examples:",
      "  scaffold upgrade --dry-run        shows what the newest templates change",
      "  scaffold upgrade                  takes it over",
      "  scaffold upgrade --to 0.2.0",
      "  scaffold upgrade -d worker=true   the same version with another answer",
      "  scaffold upgrade --continue       after you resolved the conflicts",
      "  scaffold upgrade --on-conflict=fail --json",
      "                                    for a scheduled job",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 3 conflicts are left to",
      "you, 4 conflicts and nothing written, 5 refused for safety, 130 interrupted.",
    })
final class UpgradeCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Upgrade> upgrade;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Release to go to, as `0.2.0`, `^1.2` or `latest`; without it, the newest.")
  private @Nullable String to;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "Branch or commit of the catalog, in the place of a version.")
  private @Nullable String ref;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "Folder with templates; without it, where they came from.")
  private @Nullable Path catalog;

  @Option(
      names = "-d",
      paramLabel = "NAME=VALUE",
      description = "Another answer. Without --to the version stays. May be repeated.")
  private List<String> definitions = new ArrayList<>();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "YAML file with other answers, `name: value`.")
  private @Nullable String answers;

  @Option(
      names = "--base",
      paramLabel = "COMMIT",
      description = "Commit that is as the templates gave it, where none can be found.")
  private @Nullable String base;

  @Mixin private WriteOptions write = new WriteOptions();

  @Option(
      names = "--on-conflict",
      paramLabel = "WAY",
      converter = OnConflict.Converter.class,
      completionCandidates = OnConflict.Converter.class,
      description = "merge: leave conflicts to you; fail: write nothing then.")
  private OnConflict onConflict = OnConflict.MERGE;

  @Option(names = "--continue", description = "Go on after conflicts, or after an interruption.")
  private boolean goOn;

  @Option(names = "--abort", description = "Take back an upgrade that is under way.")
  private boolean abort;

  @Option(names = "--defaults", description = "Ask nothing; new questions take their default.")
  private boolean defaults;

  @Option(names = "--markdown", description = "Print the report for a merge request.")
  private boolean markdown;

  UpgradeCommand(Surroundings surroundings, Console console, Supplier<Upgrade> upgrade) {
    this.surroundings = surroundings;
    this.console = console;
    this.upgrade = upgrade;
  }

  @Override
  public ExitCode run() {
    refuseBoth();
    if (abort) {
      upgrade.get().abort(surroundings.folder());
      console.result(
          output().json()
              ? Json.document(Map.of("state", "aborted"))
              : "Aborted: all is as it was before.\n");
      return ExitCode.DONE;
    }
    if (goOn) {
      return new ContinuedReport(upgrade.get().resume(surroundings.folder()))
          .print(console, output());
    }
    UpgradeReport report = new UpgradeReport(upgrade.get().run(request()));
    if (markdown && !output().json()) {
      console.result(report.markdown());
      return report.exitCode();
    }
    return report.print(console, output());
  }

  private void refuseBoth() {
    if (goOn && abort) {
      throw Problem.invalid(
              "`--continue` and `--abort` contradict each other",
              new Location.Input("--abort"),
              "give one of them")
          .asException();
    }
  }

  private UpgradeRequest request() {
    return new UpgradeRequest(
        surroundings.folder(),
        version(),
        new AnswerFiles(surroundings.folder(), surroundings.environment())
            .given(definitions, Optional.ofNullable(answers)),
        person().map(typed -> Interviews.with(typed, surroundings, console)),
        Change.NONE,
        Optional.ofNullable(base),
        write.mode(),
        onConflict == OnConflict.FAIL,
        console.resultStyle().coloured());
  }

  /** Other answers alone are taken over at the recorded version. */
  private Optional<RecordedCatalogs.Wanted> version() {
    boolean onlyAnswers = !definitions.isEmpty() || answers != null;
    if (to == null && ref == null && catalog == null && onlyAnswers) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordedCatalogs.Wanted(
            Optional.ofNullable(catalog).map(surroundings.folder()::resolve),
            Optional.ofNullable(to),
            Optional.ofNullable(ref)));
  }

  private Optional<TypedLines> person() {
    return surroundings.terminals().in() && !defaults && !output().quiet() && !output().json()
        ? Optional.of(new TypedLines(surroundings.in()))
        : Optional.empty();
  }
}
