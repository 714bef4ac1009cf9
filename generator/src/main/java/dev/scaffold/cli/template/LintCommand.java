package dev.scaffold.cli.template;

import dev.scaffold.cli.Console;
import dev.scaffold.cli.ReportingCommand;
import dev.scaffold.lint.LintRequest;
import dev.scaffold.lint.LintResult;
import dev.scaffold.problem.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold template lint}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  scaffold template lint                              all in this folder",
      "  scaffold template lint ../templates                 those of another catalog",
      "  scaffold template lint --template backend/spring    only this one",
      "  scaffold template lint --json                       the same for a program",
      "",
      "Exit codes: 0 no mistakes, 1 could not be done, 2 mistakes or wrong input.",
    })
public final class LintCommand extends ReportingCommand {
  private final Path current;
  private final Console console;
  private final Function<LintRequest, LintResult> lint;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the catalog; without it, the current one.")
  private Path folder = Path.of("");

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description = "Only this template; the others are read, as they may belong together.")
  private @Nullable String template;

  /**
   * Makes the command.
   *
   * @param current the folder that it is called in
   */
  public LintCommand(Path current, Console console, Function<LintRequest, LintResult> lint) {
    this.current = current;
    this.console = console;
    this.lint = lint;
  }

  @Override
  public ExitCode run() {
    LintResult result =
        lint.apply(new LintRequest(current.resolve(folder), Optional.ofNullable(template)));
    LintReport report = new LintReport(result, folder);
    console.result(output().json() ? report.json() : report.text(console.resultStyle()));
    return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
  }
}
