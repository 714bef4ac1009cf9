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

/** {@code scaffold forget}. */
@Command(
    parameterListHeading = "%n",
    footer = {
      "",
      "The file stays, and no upgrade changes it any more. `scaffold restore` takes it",
      "back under the care of the templates.",
      "",
      "Examples:",
      "  scaffold forget docs/onboarding.md",
    })
final class ForgetCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Corrections> corrections;

  @Parameters(
      index = "0",
      arity = "1..*",
      paramLabel = "PATH",
      description = "File that the templates gave, or a folder for all in it.")
  private List<Path> paths = new ArrayList<>();

  ForgetCommand(Surroundings surroundings, Console console, Supplier<Corrections> corrections) {
    this.surroundings = surroundings;
    this.console = console;
    this.corrections = corrections;
  }

  @Override
  public ExitCode run() {
    return new CorrectionReport(
            corrections.get().forget(new CorrectionRequest(surroundings.folder(), paths)))
        .print(console, output());
  }
}
