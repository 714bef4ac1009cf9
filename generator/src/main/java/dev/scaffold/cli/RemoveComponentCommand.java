package dev.scaffold.cli;

import dev.scaffold.pristine.Change;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.upgrade.Upgrade;
import dev.scaffold.upgrade.UpgradeRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scaffold remove}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Its files go, but for those that you edited or added: these are left to you. The",
      "files of the project that name its components are merged anew.",
      "",
      "Examples:",
      "  scaffold remove payments",
      "  scaffold remove payments --dry-run    shows what would go",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 3 conflicts are left to",
      "you, 5 refused for safety, 130 interrupted.",
    })
final class RemoveComponentCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Upgrade> upgrade;

  @Parameters(
      index = "0",
      paramLabel = "COMPONENT",
      description = "Name of the component, which is that of its folder.")
  private String name = "";

  @Mixin private WriteOptions write = new WriteOptions();

  RemoveComponentCommand(Surroundings surroundings, Console console, Supplier<Upgrade> upgrade) {
    this.surroundings = surroundings;
    this.console = console;
    this.upgrade = upgrade;
  }

  @Override
  public ExitCode run() {
    return new UpgradeReport(upgrade.get().run(request())).print(console, output());
  }

  private UpgradeRequest request() {
    return new UpgradeRequest(
        surroundings.folder(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Change.removing(name),
        Optional.empty(),
        write.mode(),
        false,
        console.resultStyle().coloured());
  }
}
