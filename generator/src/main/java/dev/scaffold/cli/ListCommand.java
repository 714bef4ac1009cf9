package dev.scaffold.cli;

import dev.scaffold.browse.ListRequest;
import dev.scaffold.browse.ListResult;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.template.Template;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold list}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Of a catalog that you added it shows the newest release on this machine;",
      "`scaffold catalog update` looks for a newer one.",
      "",
      "Examples:",
      "  scaffold list                       all built-in templates, and your catalogs'",
      "  scaffold list graphql               those that have to do with GraphQL",
      "  scaffold list company/              those of a catalog that you added",
      "  scaffold list --kind project        what `scaffold new --template` takes",
      "  scaffold list --catalog . --json    those of a folder, for a program",
    })
final class ListCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Function<ListRequest, ListResult> listTemplates;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TEXT",
      description = "Only templates whose name, title, description or tags hold it.")
  private String text = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      completionCandidates = KindConverter.class,
      description = "Only templates of this kind: project or component.")
  private Template.@Nullable Kind kind;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description =
          "Folder with templates; without it, the built-in ones and those of the catalogs that you"
              + " added.")
  private @Nullable Path catalog;

  ListCommand(
      Surroundings surroundings, Console console, Function<ListRequest, ListResult> listTemplates) {
    this.surroundings = surroundings;
    this.console = console;
    this.listTemplates = listTemplates;
  }

  @Override
  public ExitCode run() {
    ListResult result = listTemplates.apply(request());
    console.result(output().json() ? ListReport.json(result) : ListReport.text(result));
    if (!output().quiet()) {
      ListReport.notes(result).forEach(console::note);
    }
    return ExitCode.DONE;
  }

  private ListRequest request() {
    return new ListRequest(
        Optional.ofNullable(catalog).map(surroundings.folder()::resolve),
        text,
        Optional.ofNullable(kind),
        true);
  }
}
