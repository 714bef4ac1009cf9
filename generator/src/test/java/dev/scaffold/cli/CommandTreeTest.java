package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.UnmatchedArgumentException;

class CommandTreeTest {
  private final List<String> made = new ArrayList<>();
  private final CommandTree tree =
      new CommandTree(
          List.of(
              new CommandTree.Section("Start", List.of(leaf("new"))),
              new CommandTree.Section(
                  "Look",
                  List.of(
                      leaf("list"),
                      new CommandEntry.Group(
                          "catalog", "Keeps catalogs.", List.of(leaf("add"), leaf("remove")))))),
          List.of(leaf("__hidden")));

  @Command
  private static final class Probe implements Subcommand {
    @Option(names = "--json")
    private boolean json;

    @Override
    public ExitCode run() {
      return ExitCode.DONE;
    }

    @Override
    public boolean verbose() {
      return false;
    }

    @Override
    public boolean json() {
      return json;
    }
  }

  private CommandEntry leaf(String name) {
    return new CommandEntry.Leaf(
        name,
        "Does " + name + ".",
        () -> {
          made.add(name);
          return new Probe();
        });
  }

  private CommandLine line(String... arguments) {
    return tree.lineFor(List.of(arguments));
  }

  @Test
  void makesOnlyTheCommandThatIsNamed() {
    var result = line("list", "--json").parseArgs("list", "--json");

    assertThat(made).containsExactly("list");
    assertThat(result.subcommand().commandSpec().qualifiedName()).isEqualTo("scaffold list");
    assertThat(result.subcommand().hasMatchedOption("--json")).isTrue();
  }

  @Test
  void makesOnlyTheCommandThatIsNamedBelowAGroup() {
    var result = line("catalog", "remove").parseArgs("catalog", "remove");

    assertThat(made).containsExactly("remove");
    assertThat(result.subcommand().subcommand().commandSpec().qualifiedName())
        .isEqualTo("scaffold catalog remove");
  }

  @Test
  void makesNoneToShowWhatThereIs() {
    assertThat(line("--help").getUsageMessage())
        .contains("new      Does new.", "list     Does list.", "catalog  Keeps catalogs.");
    var below = line("catalog", "-h").parseArgs("catalog", "-h").subcommand();
    assertThat(below.commandSpec().commandLine().getUsageMessage())
        .startsWith("Keeps catalogs.")
        .contains("Usage: scaffold catalog COMMAND", "add     Does add.", "remove  Does remove.");
    assertThat(made).isEmpty();
  }

  @Test
  void suggestsWhatIsNotMade() {
    assertThatThrownBy(() -> line("lst").parseArgs("lst"))
        .isInstanceOfSatisfying(
            UnmatchedArgumentException.class,
            e ->
                assertThat(UsageProblems.of(e, List.of("lst")).hint())
                    .isEqualTo("did you mean `list`?"));
    assertThatThrownBy(() -> line("catalog", "ad").parseArgs("catalog", "ad"))
        .isInstanceOfSatisfying(
            UnmatchedArgumentException.class,
            e ->
                assertThat(UsageProblems.of(e, List.of("catalog", "ad")).hint())
                    .isEqualTo("did you mean `add`?"));
    assertThat(made).isEmpty();
  }
}
