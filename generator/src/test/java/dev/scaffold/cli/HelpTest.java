package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The help of every command teaches, and what it teaches is true. */
class HelpTest {
  /** What needs nothing but what the test gives it, and is really run, unless it names a host. */
  private static final Set<String> RUN =
      Set.of("new", "list", "info", "doctor", "help", "completion");

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private static Surroundings nobody() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Map.of(),
        Path.of("").toAbsolutePath(),
        Terminals.NONE);
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static List<String> examples(CommandLine command) {
    return Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith("  scaffold"))
        .map(line -> line.strip().split(" {2,}", 2)[0])
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> eachHelpFitsATerminalAndHasExamples() {
    return Cli.commands(nobody()).stream()
        .map(command ->
            dynamicTest(
                name(command),
                () -> {
                  assertThat(command.getUsageMessage().lines())
                      .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
                  // What is longer would be broken, and go on at the left edge.
                  assertThat(command.getCommandSpec().usageMessage().footer())
                      .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
                  assertThat(command.getCommandSpec().usageMessage().header())
                      .singleElement()
                      .asString()
                      .endsWith(".");
                  if (command.getSubcommands().isEmpty()) {
                    assertThat(examples(command)).isNotEmpty();
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> eachExampleIsTrue() {
    return Cli.commands(nobody()).stream()
        .flatMap(command -> examples(command).stream())
        .map(example -> dynamicTest(example, () -> tryOut(example)));
  }

  private static boolean needsACatalogElsewhere(String example) {
    return example.contains("://") || example.contains(" company/");
  }

  private void tryOut(String example) throws Exception {
    List<String> words = Arrays.asList(example.split(" ", -1));
    String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
    if (!RUN.contains(arguments[0]) || needsACatalogElsewhere(example)) {
      CommandTree tree = CommandTree.of(nobody(), new Console(nobody()), Wiring.of(nobody()));
      assertThatCode(() -> tree.lineFor(List.of(arguments)).parseArgs(arguments))
          .doesNotThrowAnyException();
      return;
    }
    Path around = Files.createTempDirectory(folder, "example");
    Path place = Files.createDirectory(around.resolve("place"));
    Files.writeString(place.resolve("answers.yaml"), "api: rest\n");
    Path meta = Files.createDirectories(around.resolve("templates/own/.template"));
    Files.writeString(
        meta.resolve("template.yaml"),
        """
        schema: 1
        kind: project
        name: own
        title: Own
        description: Own.
        questions:
          - {name: name, type: string, default: acme-shop}
        """);

    Program.Ended ended =
        Program.in(place)
            .withJvmOption("-Dscaffold.home=" + HOME)
            .withEnvironment("GIT_AUTHOR_NAME", "Ada")
            .withEnvironment("GIT_AUTHOR_EMAIL", "ada@example.org")
            .withEnvironment("GIT_COMMITTER_NAME", "Ada")
            .withEnvironment("GIT_COMMITTER_EMAIL", "ada@example.org")
            .run(arguments);

    // What this machine has is not known here.
    assertThat(ended.exitCode())
        .as(ended.err())
        .isIn(arguments[0].equals("doctor") ? List.of(0, 4) : List.of(0));
  }

  @Test
  void theOverviewSaysForWhomCommandsAre() throws Exception {
    assertThat(Program.in(folder).run("--help").out())
        .isEqualTo(
            """
            Renders parameterized templates into a monorepo.

            Usage: scaffold COMMAND [OPTIONS]

            Options:
              -h, --help      Show this help.
                  --version   Show which scaffold this is.

            Start a project:
              new          Makes a new project from a template, with its first commit.
              list         Lists the templates that there are.
              info         Shows what a template asks, makes and provides.
              catalog      Keeps your list of catalogs: templates in Git repositories.

            In a generated project:
              doctor       Looks whether this machine has what is needed.
              status       Shows what the templates changed since, and what you did.
              upgrade      Takes over newer templates or other answers, and loses nothing.
              add          Adds a component.
              remove       Removes a component.
              diff         Shows what you changed of what the templates gave.
              restore      Brings a file back as the templates gave it.
              forget       Takes a file out of the templates' care.

            Write templates:
              template     Helps those who write templates.
              merge-trees  Merges three trees as an upgrade does, for tests and other tools.

            Help:
              help         Shows the help of a command, with examples.
              completion   Prints the script by which a shell completes arguments.

            Examples:
              scaffold new acme-shop --defaults    a project, each answer at its default
              scaffold new acme-shop               asks what the project should be like
              scaffold help new                    all options of one command
              scaffold doctor                      whether this machine has what is needed
            """);
  }

  @Test
  void theWordHelpShowsWhatTheOptionShows() throws Exception {
    Program program = Program.in(folder);

    assertThat(program.run("help")).isEqualTo(program.run("--help"));
    assertThat(program.run("help", "new")).isEqualTo(program.run("new", "--help"));
    assertThat(program.run("help", "nwe"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: unknown command `nwe`
                 --> scaffold help
                hint: did you mean `new`?
                """));
  }

  @Test
  void anOptionForHelpInFrontOfACommandRunsNothing() throws Exception {
    Program program = Program.in(folder);

    assertThat(program.run("--help", "new", "acme-shop")).isEqualTo(program.run("new", "--help"));
    assertThat(program.run("-h", "catalog", "add"))
        .isEqualTo(program.run("catalog", "add", "--help"));
    assertThat(program.run("catalog", "--help", "add"))
        .isEqualTo(program.run("catalog", "add", "--help"));
    assertThat(program.run("--version", "new", "acme-shop")).isEqualTo(program.run("--version"));
    assertThat(folder).isEmptyDirectory();
  }
}
