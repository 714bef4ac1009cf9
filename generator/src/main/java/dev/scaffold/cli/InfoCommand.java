package dev.scaffold.cli;

import dev.scaffold.browse.InfoRequest;
import dev.scaffold.browse.InfoResult;
import dev.scaffold.problem.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold info}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold info monorepo                what `scaffold new` asks and makes",
      "  scaffold info backend/spring          a component's: -d backend.NAME=VALUE",
      "  scaffold info company/service@^1.2    of a catalog that you added",
      "  scaffold info https://git.example.com/team/templates//service",
      "                                        of any Git repository",
      "  scaffold info monorepo --json         the same for a program",
    })
final class InfoCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Function<InfoRequest, InfoResult> describeTemplate;

  @Parameters(
      index = "0",
      paramLabel = "TEMPLATE",
      description =
          "What `scaffold list` shows it as, or ADDRESS[//FOLDER] of any Git repository. @VERSION"
              + " may follow.")
  private String template = "";

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "Branch or commit of that repository, in the place of a version.")
  private @Nullable String ref;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "Folder with templates; without it, the built-in ones.")
  private @Nullable Path catalog;

  InfoCommand(
      Surroundings surroundings,
      Console console,
      Function<InfoRequest, InfoResult> describeTemplate) {
    this.surroundings = surroundings;
    this.console = console;
    this.describeTemplate = describeTemplate;
  }

  @Override
  public ExitCode run() {
    InfoResult result = describeTemplate.apply(request());
    console.result(output().json() ? InfoReport.json(result) : InfoText.of(result));
    if (!output().quiet()) {
      result.notes().forEach(console::note);
    }
    return ExitCode.DONE;
  }

  private InfoRequest request() {
    return new InfoRequest(
        template,
        Optional.ofNullable(catalog).map(surroundings.folder()::resolve),
        Optional.ofNullable(ref));
  }
}
