package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.status.CorrectionRequest;
import dev.scaffold.status.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scaffold diff}. */
@Command(
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  scaffold diff               all that you changed of what the templates gave",
      "  scaffold diff compose.yaml",
      "  scaffold diff backend",
    })
final class DiffCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Difference> difference;

  @Parameters(
      index = "0",
      arity = "0..*",
      paramLabel = "PATH",
      description = "File that the templates gave, or a folder for all in it; without it, all.")
  private List<Path> paths = new ArrayList<>();

  DiffCommand(Surroundings surroundings, Console console, Supplier<Difference> difference) {
    this.surroundings = surroundings;
    this.console = console;
    this.difference = difference;
  }

  @Override
  public ExitCode run() {
    boolean coloured = !output().json() && console.resultStyle().coloured();
    String patch =
        difference.get().run(new CorrectionRequest(surroundings.folder(), paths), coloured);
    console.result(output().json() ? Json.document(Map.of("patch", patch)) : patch);
    return ExitCode.DONE;
  }
}
