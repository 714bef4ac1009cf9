package dev.scaffold.cli;

import dev.scaffold.answers.AnswerFiles;
import dev.scaffold.pristine.Change;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.upgrade.Upgrade;
import dev.scaffold.upgrade.UpgradeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold add}. */
@Command(
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "The component is rendered at the version that the project has, and the files of",
      "the project that name its components are merged anew.",
      "",
      "Examples:",
      "  scaffold add backend/spring --name payments",
      "  scaffold add backend/spring --name payments -d payments.package=com.acme.pay",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 3 conflicts are left to",
      "you, 5 refused for safety, 130 interrupted.",
    })
final class AddComponentCommand extends ReportingCommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Supplier<Upgrade> upgrade;

  @Parameters(
      index = "0",
      paramLabel = "TEMPLATE",
      description = "Component template of the project's catalog, as `backend/spring`.")
  private String template = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name and folder of the component; without it, the template's.")
  private @Nullable String name;

  @Option(
      names = "-d",
      paramLabel = "NAME=VALUE",
      description = "One answer; the component's: -d COMPONENT.NAME=VALUE. May be repeated.")
  private List<String> definitions = new ArrayList<>();

  @Mixin private WriteOptions write = new WriteOptions();

  AddComponentCommand(Surroundings surroundings, Console console, Supplier<Upgrade> upgrade) {
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
        new AnswerFiles(surroundings.folder(), surroundings.environment())
            .given(definitions, Optional.empty()),
        Optional.empty(),
        Change.adding(name == null ? template.replace('/', '-') : name, template),
        Optional.empty(),
        write.mode(),
        false,
        console.resultStyle().coloured());
  }
}
