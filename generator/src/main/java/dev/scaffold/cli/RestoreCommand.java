package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.status.CorrectionRequest;
import dev.scaffold.status.Corrections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scaffold restore}. */
@Command(
    parameterListHeading = "%n",
    footer = {
      "",
      "The file is committed as the templates rendered it, also one that you deleted or",
      "had forgotten. What you had there is in the history.",
      "",
      "Examples:",
      "  scaffold restore Makefile",
      "  scaffold restore .github",
    })
final class RestoreCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Corrections> corrections;

  @Parameters(
      index = "0",
      arity = "1..*",
      paramLabel = "PATH",
      description = "File that the templates gave, or a folder for all in it.")
  private List<Path> paths = new ArrayList<>();

  RestoreCommand(Surroundings surroundings, Console console, Supplier<Corrections> corrections) {
    this.surroundings = surroundings;
    this.console = console;
    this.corrections = corrections;
  }

  @Override
  public ExitCode run() {
    return new CorrectionReport(
            corrections.get().restore(new CorrectionRequest(surroundings.folder(), paths)))
        .print(console, output());
  }
}
