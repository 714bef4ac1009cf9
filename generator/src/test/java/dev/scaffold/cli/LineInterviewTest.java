package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers the real program's questions by lines of standard input. */
class LineInterviewTest {
  private static final String CONFIRMATION = "Is this right? yes, change, or cancel [yes]> ";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    folder = folder.toRealPath();
    program = Program.in(folder).withTerminals("0");
    writeQuestions(
        """
          - {name: name, type: string, default: acme-shop}
          - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], prompt: API, default: graphql}
          - {name: worker, type: bool, prompt: Worker, default: false, help: A second process.}
          - {name: owner, type: string, prompt: Owner, validate: 'owner?length < 10', message: at most nine characters}
        """);
  }

  private void writeQuestions(String questions) throws IOException {
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
        """
            + questions);
  }

  private static String[] command(String... options) {
    return Stream.concat(
            Stream.of("new", "demo", "--catalog", "catalog", "--no-git"), Stream.of(options))
        .toArray(String[]::new);
  }

  @Test
  void asksLineByLineOnATerminalThatCanDoNoMore() throws Exception {
    Program.Ended ended =
        program.runWithInput("soap\n2\n?\ny\n<\nn\n0123456789\nme\n\n", command("--dry-run"));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .isEqualTo(
            """

            API
              1) graphql
              2) rest  REST
            one of 1-2 [graphql]>   `soap` is no choice for `api`; choose from graphql, rest
            one of 1-2 [graphql]> \

            Worker  (? for help, < to go back)
            yes or no [no]>   A second process.
            yes or no [no]> \

            Owner  (< to go back)
            > \

            Worker  (? for help, < to go back)
            yes or no [yes]> \

            Owner  (< to go back)
            >   the answer `owner` can't be `0123456789`; at most nine characters
            > \

              name    demo
              api     rest
              worker  no
              owner   me

            """
                + CONFIRMATION);
  }

  @Test
  void changesAnAnswerBeforeAnythingIsWritten() throws Exception {
    Program.Ended ended = program.runWithInput("\n\nme\nchange\n7\n1\nrest\nyes\n", command());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .endsWith(
            """
            Is this right? yes, change, or cancel [yes]> \

              1) API
              2) Worker
              3) Owner
            which one of 1-3, or < to leave all as it is> \
            which one of 1-3, or < to leave all as it is> \

            API
              1) graphql
              2) rest  REST
            one of 1-2 [graphql]> \

              name    demo
              api     rest
              worker  no
              owner   me

            """
                + CONFIRMATION);
    assertThat(folder.resolve("demo/.scaffold.yaml")).content().contains("api: rest");
  }

  @Test
  void writesNothingWhereThePersonCancels() throws Exception {
    Program.Ended ended = program.runWithInput("\n\nme\ncancel\n", command());

    assertThat(ended.exitCode()).isEqualTo(130);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .endsWith(
            """
            error: cancelled, and nothing was written
            hint: run the command again to start over
            """);
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void stopsWhereThePersonLeaves() throws Exception {
    Program.Ended ended = program.runWithInput("rest\n", command());

    assertThat(ended.exitCode()).isEqualTo(130);
    assertThat(ended.err())
        .endsWith(
            """
            error: the questions were not answered to the end
            hint: nothing was written; take the defaults with `--defaults`
            """);
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void endsWithItsOwnCodeWhenInterrupted() throws Exception {
    // A shell that runs tests in the background makes its children deaf to the signal.
    Process process = program.builder(List.of("env", "--default-signal=INT"), command()).start();
    try (var err = process.errorReader()) {
      assertThat(err.readLine()).isEmpty();
      assertThat(err.readLine()).isEqualTo("API");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void takesEntriesAndTextsLineByLine() throws Exception {
    writeQuestions(
        """
          - {name: tags, type: list, prompt: Tags, default: [a]}
          - {name: ports, type: map, prompt: Ports}
          - {name: note, type: text, prompt: Note}
          - {name: parts, type: choices, prompt: Parts, choices: [x, y, z], default: [x]}
          - {name: none, type: list, prompt: None, default: [a]}
        """);

    Program.Ended ended =
        program.runWithInput(
            "one, two\nthree\n\nweb\n\nweb=80\ndb = 5432\n\nfirst\n  second\n\n3,y\n-\nyes\n",
            command());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .contains(
            """
            Ports  (< to go back)
            key=value, one a line, then an empty line; - for none>   `web` in the answer `ports` has no value; write `key=value`
            """,
            """
              tags   one, two, three
              ports  web=80, db=5432
              note   first   second
              parts  y, z
              none   (none)
            """);
    assertThat(folder.resolve("demo/.scaffold.yaml"))
        .content()
        .contains("- \"one, two\"\n", "db: \"5432\"\n", "none: []\n");
  }
}
