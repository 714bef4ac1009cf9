package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers the real program's questions at a real terminal. */
@EnabledOnOs(OS.LINUX)
class TerminalInterviewTest {
  private static final String DOWN = "\u001B[B";
  private static final String ESCAPE = "\u001B";
  private static final String CTRL_C = "\u0003";

  private static final List<String> ARGUMENTS =
      List.of("new", "demo", "--catalog", "catalog", "--no-git");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    folder = folder.toRealPath();
    program = Program.in(folder);
    Path meta = Files.createDirectories(folder.resolve("catalog/small/.template"));
    Files.writeString(
        meta.resolve("template.yaml"),
        """
        schema: 1
        kind: project
        name: small
        title: Small
        description: A small project.
        questions:
          - {name: name, type: string, default: acme-shop}
          - {name: title, type: string, prompt: Title, default: '[=name] one', validate: 'title?length < 10', message: at most nine characters}
          - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], prompt: Style of the API, default: graphql, help: How others talk to it.}
          - {name: worker, type: bool, prompt: Worker, default: false, when: 'api == "rest"'}
          - {name: tags, type: list, prompt: Tags}
        """);
  }

  private PseudoTerminal start(int columns, int rows, String... options) throws IOException {
    return start(program, columns, rows, options);
  }

  private static PseudoTerminal start(Program program, int columns, int rows, String... options)
      throws IOException {
    return PseudoTerminal.start(
        program,
        columns,
        rows,
        Stream.concat(ARGUMENTS.stream(), Stream.of(options)).toArray(String[]::new));
  }

  private void assertThatTheTerminalIsAsItWas(PseudoTerminal terminal) throws IOException {
    assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    assertThat(terminal.received().lastIndexOf("\u001B[?25h"))
        .as("the cursor is shown in the end")
        .isGreaterThan(terminal.received().lastIndexOf("\u001B[?25l"));
    assertThat(terminal.received()).contains("\u001B[?2004l");
  }

  @Test
  void goesThroughAllAndBack() throws Exception {
    try (PseudoTerminal terminal = start(80, 24)) {
      terminal
          .typeAt("? Title", "much too long")
          .typeAt("at most nine characters", "\u0015Demo\r")
          .typeAt("? Style of the API", "?")
          .typeAt("How others talk to it.", "r\r")
          .typeAt("? Worker", ESCAPE)
          .await("› rest");
      assertThat(terminal.seen())
          .isEqualTo(
              """
              ✓ Title  Demo

              ? Style of the API
                  graphql
                › rest     REST

                ↑↓ move · enter take · esc back · ? help · ctrl-c cancel
              """);
      terminal
          .typeAt("› rest", "\r")
          .typeAt("? Worker", "y")
          .typeAt("? Tags", "one, two\r")
          .typeAt("- one, two\n  -", "three\r\r")
          .await("? Is this right?");
      assertThat(terminal.seen())
          .isEqualTo(
              """
              ✓ Title  Demo
              ✓ Style of the API  rest
              ✓ Worker  yes
              ✓ Tags  one, two, three

                name    demo
                title   Demo
                api     rest
                worker  yes
                tags    one, two, three

              ? Is this right?
                › Yes, go on
                  Change an answer
                  Cancel, and write nothing

                ↑↓ move · enter take · esc back · ctrl-c cancel
              """);
      assertThat(folder.resolve("demo")).doesNotExist();
      terminal
          .typeAt("Is this right?", DOWN + "\r")
          .typeAt("Which one?", DOWN + "\r")
          .typeAt("? Style of the API", "g\r")
          .typeAt("api    graphql", "\r");

      assertThat(terminal.end()).isZero();
      assertThat(terminal.seen())
          .contains("tags   one, two, three\n\nMade demo with 1 file, from small");
      assertThatTheTerminalIsAsItWas(terminal);
    }
    assertThat(folder.resolve("demo/.scaffold.yaml"))
        .content()
        .contains("api: graphql", "worker: false", "- \"one, two\"\n        - three\n");
  }

  @Test
  void leavesNothingBehindWhenCancelledByKey() throws Exception {
    try (PseudoTerminal terminal = start(80, 24)) {
      terminal.typeAt("? Title", "abc").typeAt("abc", CTRL_C);

      assertThat(terminal.end()).isEqualTo(130);
      assertThat(terminal.seen())
          .startsWith(
              """
              error: the questions were not answered to the end
              hint: nothing was written; take the defaults with `--defaults`
              """);
      assertThatTheTerminalIsAsItWas(terminal);
    }
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void leavesTheTerminalAsItWasWhenEnded() throws Exception {
    try (PseudoTerminal terminal = start(80, 24)) {
      terminal.typeAt("? Title", "\r").await("? Style of the API");
      terminal.terminate();

      assertThat(terminal.end()).isEqualTo(143);
      assertThatTheTerminalIsAsItWas(terminal);
    }
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void fitsANarrowTerminalAndOneThatBecomesSo() throws Exception {
    try (PseudoTerminal terminal = start(40, 10)) {
      terminal.await("? Title");
      assertThat(terminal.seen())
          .isEqualTo(
              """

              ? Title
                demo one

                enter take · → edit · ctrl-c cancel
              """);
      terminal.typeAt("? Title", "\r").await("? Style of the API");
      terminal.resize(24, 10);
      terminal.typeAt("? Style of the API", "?").await("How others talk to\n  it.");
      assertThat(terminal.seen())
          .endsWith(
              """
              ? Style of the API
                How others talk to
                it.
                › graphql
                  rest     REST

                ↑↓ move · enter take
              """);
      terminal.typeAt("graphql", CTRL_C);
      assertThat(terminal.end()).isEqualTo(130);
    }
  }

  @Test
  void usesNoColoursWhereNoneAreWanted() throws Exception {
    try (PseudoTerminal terminal =
        start(program.withEnvironment("NO_COLOR", "1"), 80, 24, "-d", "api=graphql")) {
      terminal.typeAt("? Title", "\r").typeAt("? Tags", "\r").typeAt("Is this right?", "\r");

      assertThat(terminal.end()).isZero();
      assertThat(terminal.received()).doesNotContainPattern("\u001B\\[[0-9;]*m");
    }
  }

  @Test
  void asksLineByLineAtATerminalThatCanDoNoMore() throws Exception {
    try (PseudoTerminal terminal =
        start(program.withEnvironment("TERM", "dumb"), 80, 24, "-d", "api=graphql")) {
      terminal.typeAt("[demo one]>", "\n").typeAt("- for none>", "-\n").typeAt("[yes]>", "\n");

      assertThat(terminal.end()).isZero();
      assertThat(terminal.received()).doesNotContain("\u001B");
    }
  }

  @Test
  void leavesWhatIsTypedLaterToWhoAsksLater() throws Exception {
    Files.writeString(
        folder.resolve("catalog/small/.template/template.yaml"),
        "actions:\n  - {title: Say, run: [sh, -c, echo said >said]}\n",
        StandardOpenOption.APPEND);
    try (PseudoTerminal terminal = start(80, 24, "-d", "api=graphql", "-d", "tags=a")) {
      terminal.typeAt("? Title", "\r").typeAt("Is this right?", "\r").typeAt("Run now?", "yes\n");

      assertThat(terminal.end()).isZero();
    }
    assertThat(folder.resolve("demo/said")).hasContent("said");
  }

  @Test
  void loadsNothingForTheTerminalWhereNobodyIsAsked() throws Exception {
    Path classes = folder.resolve("classes.log");
    Program logged = program.withClassesLogged(classes);
    try (PseudoTerminal terminal = start(logged, 80, 24, "--defaults", "-d", "tags=a")) {
      assertThat(terminal.end()).isZero();
    }
    assertThat(Files.readString(classes))
        .contains("dev.scaffold.cli.NewCommand")
        .doesNotContain("org.jline", "dev.scaffold.terminal.TerminalInterviewer");
  }
}
