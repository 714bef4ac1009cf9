package dev.scaffold.cli;

import dev.scaffold.cli.merge.MergeDocument;
import dev.scaffold.cli.merge.MergeText;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.mergetrees.MergeTreesRequest;
import dev.scaffold.problem.ExitCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold merge-trees}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Each of the three is a folder, or a commit or tree of the repository here.",
      "",
      "Examples:",
      "  scaffold merge-trees old mine new",
      "  scaffold merge-trees old mine new --output merged",
      "  scaffold merge-trees v1.0.0 HEAD v1.1.0 --json",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 3 there are conflicts,",
      "5 refused for safety.",
    })
final class MergeTreesCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Function<MergeTreesRequest, TreeMerge.Result> mergeTrees;

  @Parameters(index = "0", paramLabel = "BASE", description = "What both come from.")
  private String base = "";

  @Parameters(index = "1", paramLabel = "OURS", description = "What is merged into.")
  private String ours = "";

  @Parameters(index = "2", paramLabel = "THEIRS", description = "What is taken over.")
  private String theirs = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to make with the merged tree; conflicts have markers.")
  private @Nullable Path target;

  MergeTreesCommand(
      Surroundings surroundings,
      Console console,
      Function<MergeTreesRequest, TreeMerge.Result> mergeTrees) {
    this.surroundings = surroundings;
    this.console = console;
    this.mergeTrees = mergeTrees;
  }

  @Override
  public ExitCode run() {
    TreeMerge.Result result =
        mergeTrees.apply(
            new MergeTreesRequest(
                surroundings.folder(),
                base,
                ours,
                theirs,
                Optional.ofNullable(target).map(surroundings.folder()::resolve)));
    console.workDone();
    console.result(output().json() ? document(result) : MergeText.of(result, true));
    return result.conflicts().isEmpty() ? ExitCode.DONE : ExitCode.CONFLICTS;
  }

  private static String document(TreeMerge.Result result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("changes", MergeDocument.changes(result));
    document.put("folderMoves", MergeDocument.folderMoves(result));
    return Json.document(document);
  }
}
