package dev.scaffold.cli;

import dev.scaffold.doctor.DoctorRequest;
import dev.scaffold.doctor.DoctorResult;
import dev.scaffold.problem.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scaffold doctor}. */
@Command(
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "In a generated repository it looks at what that one's parts need, elsewhere at",
      "what a project with the usual parts does. It changes nothing.",
      "",
      "Examples:",
      "  scaffold doctor           what is here, what is missing, how to get it",
      "  scaffold doctor --json    the same for a program",
      "",
      "Exit codes: 0 all is here, 4 something is missing that one can't do without.",
    })
final class DoctorCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Function<DoctorRequest, DoctorResult> doctor;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "Folder with templates; without it, where they came from.")
  private @Nullable Path catalog;

  DoctorCommand(
      Surroundings surroundings, Console console, Function<DoctorRequest, DoctorResult> doctor) {
    this.surroundings = surroundings;
    this.console = console;
    this.doctor = doctor;
  }

  @Override
  public ExitCode run() {
    DoctorResult result = doctor.apply(request());
    console.result(output().json() ? DoctorReport.json(result) : DoctorReport.text(result));
    if (!output().quiet()) {
      result.notes().forEach(console::note);
    }
    return result.healthy() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private DoctorRequest request() {
    return new DoctorRequest(
        surroundings.folder(), Optional.ofNullable(catalog).map(surroundings.folder()::resolve));
  }
}
