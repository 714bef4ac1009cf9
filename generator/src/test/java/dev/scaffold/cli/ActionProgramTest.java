package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that a template asks for, and whether the program runs them. */
class ActionProgramTest {
  private static final String PROJECT =
      """
      schema: 1
      kind: project
      name: small
      title: Small
      description: A small project.
      questions:
        - {name: name, type: string, default: acme-shop}
      components:
        - {slot: backend, choices: [tiny], default: tiny, ask: false}
      actions:
        - {title: Say whose it is, run: [sh, -c, 'echo "this is $0" | tee whose', "[=name]"]}
      """;

  private static final String COMPONENT =
      """
      schema: 1
      kind: component
      name: backend/tiny
      title: Tiny
      description: A backend.
      questions:
        - {name: fails, type: bool, default: false, ask: false}
      actions:
        - {title: Note where, run: [sh, -c, "pwd > where; echo ok"]}
        - {title: Fail, run: ["false"], when: fails}
      """;

  private static final String SHOWN =
      """

      The template asks to run 2 commands:
        Note where
          backend/$ sh -c 'pwd > where; echo ok'
        Say whose it is
          $ sh -c 'echo "this is $0" | tee whose' demo
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    folder = folder.toRealPath();
    program = Program.in(folder);
    template("small", PROJECT);
    template("tiny", COMPONENT);
  }

  private void template(String name, String text) throws IOException {
    Path meta = Files.createDirectories(folder.resolve("catalog/" + name + "/.template"));
    Files.writeString(meta.resolve("template.yaml"), text);
    Files.writeString(folder.resolve("catalog/" + name + "/a.txt"), "a\n");
  }

  private static String[] command(String... options) {
    return Stream.concat(
            Stream.of("new", "demo", "--catalog", "catalog", "--no-git"), Stream.of(options))
        .toArray(String[]::new);
  }

  @Test
  void withoutAPersonTheyAreShownAndNotRun() throws Exception {
    Program.Ended ended = program.run(command());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEqualTo(SHOWN);
    assertThat(ended.out())
        .contains(
            """
            Not run, as nobody allowed it:
              (cd demo/backend && sh -c 'pwd > where; echo ok')
              (cd demo && sh -c 'echo "this is $0" | tee whose' demo)
            """);
    assertThat(folder.resolve("demo/backend/a.txt")).exists();
    assertThat(folder.resolve("demo/backend/where")).doesNotExist();
  }

  @Test
  void afterAYesTheyRunInTheirFolders() throws Exception {
    Program.Ended ended = program.withTerminals("0").runWithInput("what\nyes\n", answered());

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .isEqualTo(
            SHOWN
                + "Run now? (yes or no) [no]> Run now? (yes or no) [no]> \n"
                + "backend/$ sh -c 'pwd > where; echo ok'\nok\n\n"
                + "$ sh -c 'echo \"this is $0\" | tee whose' demo\nthis is demo\n");
    assertThat(ended.out()).doesNotContain("Not run");
    assertThat(folder.resolve("demo/backend/where"))
        .hasContent(folder.resolve("demo/backend").toString());
    assertThat(folder.resolve("demo/whose")).hasContent("this is demo");
  }

  /** Every question has its answer, so that the person is asked about the commands only. */
  private static String[] answered() {
    return command("-d", "backend=tiny");
  }

  @Test
  void whoAsksForNoQuestionsIsNotAskedAboutCommands() throws Exception {
    Program.Ended ended = program.withTerminals("0").runWithInput("yes\n", command("--defaults"));

    assertThat(ended.out()).contains("Not run, as nobody allowed it:");
    assertThat(folder.resolve("demo/whose")).doesNotExist();
  }

  @Test
  void aFailureKeepsTheProjectAndSaysHowToRunItAgain() throws Exception {
    Program.Ended ended =
        program
            .withTerminals("0")
            .runWithInput("y\n", command("-d", "backend.fails=true", "-d", "backend=tiny"));

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .endsWith(
            """
            error: `Fail` failed: it ended with 1
             --> demo/backend
            hint: the project is made; mend the cause, and run `(cd demo/backend && false)`
            """);
    assertThat(ended.out())
        .contains(
            """
            Not run, as the one before it failed:
              (cd demo && sh -c 'echo "this is $0" | tee whose' demo)
            """);
    assertThat(folder.resolve("demo/backend/where")).exists();
    assertThat(folder.resolve("demo/whose")).doesNotExist();
  }

  @Test
  void nothingInACommandIsHidden() throws Exception {
    template("tiny", COMPONENT.replace("echo ok", "echo ok \\e[8m\\u202E& touch gotcha"));

    assertThat(program.run(command()).err())
        .contains("backend/$ sh -c $'pwd > where; echo ok \\u001b[8m\\u202e& touch gotcha'");
  }

  @Test
  void aDryRunOnlyShowsThem() throws Exception {
    Program.Ended ended =
        program
            .withTerminals("0")
            .runWithInput("yes\n", command("-d", "backend=tiny", "--dry-run"));

    assertThat(ended.out())
        .endsWith(
            """
            Would ask to run:
              (cd demo/backend && sh -c 'pwd > where; echo ok')
              (cd demo && sh -c 'echo "this is $0" | tee whose' demo)
            """);
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void aDocumentTellsWhatBecameOfEach() throws Exception {
    Program.Ended ended = program.run(command("--json"));

    assertThat(ended.out())
        .contains(
            """
              "commands": [
                {
                  "component": "backend",
                  "title": "Note where",
                  "command": [
                    "sh",
                    "-c",
                    "pwd > where; echo ok"
                  ],
                  "folder": "%s",
                  "state": "not-run",
                  "detail": "nobody allowed it"
                },
            """
                .formatted(folder.resolve("demo/backend")));
  }
}
