package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Compares all that the program prints, and its exit code; what is not stated is empty. */
class ProgramTest {
  private static final String TEMPLATE =
      """
      schema: 1
      kind: project
      name: small
      title: Small
      description: A small project.
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], prompt: API, default: graphql}
        - {name: worker, type: bool, prompt: Worker, default: false, help: A second process.}
        - {name: owner, type: string, prompt: Owner, validate: 'owner?length < 10', message: at most nine characters}
      placeholders: {acme-shop: name}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    // Real, as the program finds it by asking the system.
    folder = folder.toRealPath();
    program = Program.in(folder);
    writeTemplate(TEMPLATE);
    Files.writeString(folder.resolve("catalog/small/README.md"), "# acme-shop\n");
  }

  private void writeTemplate(String text) throws IOException {
    Path meta = Files.createDirectories(folder.resolve("catalog/small/.template"));
    Files.writeString(meta.resolve("template.yaml"), text);
  }

  private Program.Ended make(String... options) throws IOException, InterruptedException {
    return make(program, options);
  }

  private static Program.Ended make(Program program, String... options)
      throws IOException, InterruptedException {
    return program.run(command(options));
  }

  private static String[] command(String... options) {
    return Stream.concat(
            Stream.of("new", "demo", "--catalog", "catalog", "--no-git"), Stream.of(options))
        .toArray(String[]::new);
  }

  private static Program.Ended error(int exitCode, String err) {
    return new Program.Ended(exitCode, "", err);
  }

  @Test
  void tellsItsVersionWithoutLoadingTheCommandLine() throws Exception {
    Path classes = folder.resolve("classes.log");

    Program.Ended ended = program.withClassesLogged(classes).run("--version");

    assertThat(ended).isEqualTo(new Program.Ended(0, Version.LINE, ""));
    assertThat(Files.readString(classes))
        .contains("dev.scaffold.cli.Main")
        .doesNotContain("picocli");
  }

  @Test
  void makesAProject() throws Exception {
    Program.Ended ended = make("-d", "owner=me");

    assertThat(ended)
        .isEqualTo(
            new Program.Ended(
                0,
                """
                Made demo with 2 files, from small 0.0.0-folder (%s/catalog).
                Next: cd demo, and read README.md
                """
                    .formatted(folder),
                ""));
    assertThat(folder.resolve("demo/README.md")).hasContent("# demo");
  }

  @Test
  void showsThePlanAndWritesNothing() throws Exception {
    Program.Ended ended = make("-d", "owner=me", "--dry-run", "--output", "elsewhere");

    assertThat(ended)
        .isEqualTo(
            new Program.Ended(
                0,
                """
                Would make elsewhere with 2 files, from small 0.0.0-folder (%s/catalog):
                  .scaffold.yaml
                  README.md
                """
                    .formatted(folder),
                ""));
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void printsADocument() throws Exception {
    Program.Ended ended = make("-d", "owner=me", "--json");

    long size = Files.size(folder.resolve("demo/.scaffold.yaml"));
    assertThat(ended)
        .isEqualTo(
            new Program.Ended(
                0,
                """
                {
                  "target": "%1$s/demo",
                  "written": true,
                  "template": "small",
                  "source": "%1$s/catalog",
                  "version": "0.0.0-folder",
                  "components": [],
                  "files": [
                    {
                      "path": ".scaffold.yaml",
                      "executable": false,
                      "size": %2$d
                    },
                    {
                      "path": "README.md",
                      "executable": false,
                      "size": 7
                    }
                  ],
                  "commands": [],
                  "notes": []
                }
                """
                    .formatted(folder, size),
                ""));
  }

  @Test
  void saysNothingWhenQuiet() throws Exception {
    Program.Ended ended = make(program.withTerminals("012"), "-d", "owner=me", "--quiet");

    assertThat(ended).isEqualTo(new Program.Ended(0, "", ""));
    assertThat(folder.resolve("demo/README.md")).exists();
  }

  @Test
  void tellsAFailureAsADocumentToo() throws Exception {
    Program.Ended ended = make("-d", "owner=me", "--template", "smal", "--json");

    assertThat(ended)
        .isEqualTo(
            new Program.Ended(
                2,
                """
                {
                  "error": {
                    "exitCode": 2,
                    "what": "no template `smal` in %1$s/catalog",
                    "where": {
                      "input": "--template"
                    },
                    "hint": "did you mean `small`?"
                  }
                }
                """
                    .formatted(folder),
                """
                error: no template `smal` in %1$s/catalog
                 --> --template
                hint: did you mean `small`?
                """
                    .formatted(folder)));
  }

  @Test
  void namesAnAnswerThatIsMissingWithoutATerminal() throws Exception {
    assertThat(make())
        .isEqualTo(
            error(
                2,
                """
                error: the answer `owner` is missing
                 --> owner
                hint: give it with `-d owner=VALUE`, or in a file with `--answers FILE`
                """));
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void refusesAnInvalidAnswerOfAFile() throws Exception {
    Files.writeString(folder.resolve("answers.yaml"), "owner: me\napi: rst\n");

    assertThat(make("--answers", "answers.yaml"))
        .isEqualTo(
            error(
                2,
                """
                error: `rst` is no choice for `api`
                 --> answers.yaml:2:6
                  |
                2 | api: rst
                  |      ^
                hint: did you mean `rest`?
                """));
  }

  @Test
  void refusesAMisspeltAnswer() throws Exception {
    assertThat(make("-d", "ownr=me"))
        .isEqualTo(
            error(
                2,
                """
                error: unknown answer `ownr`
                 --> -d ownr=me
                hint: did you mean `owner`?
                """));
  }

  @Test
  void refusesAMisspeltOptionBeforeAMissingName() throws Exception {
    assertThat(program.run("new", "--defualts"))
        .isEqualTo(
            error(
                2,
                """
                error: unknown option `--defualts`
                 --> scaffold new
                hint: did you mean `--defaults`?
                """));
  }

  @Test
  void pointsIntoABrokenTemplateWithColoursOnATerminalOnly() throws Exception {
    writeTemplate(TEMPLATE + "valus: {}\n");
    Program onTerminal = program.withTerminals("2");
    Program.Ended plain =
        error(
            2,
            """
            error: unknown key `valus` in the template
             --> small/.template/template.yaml:12:1
               |
            12 | valus: {}
               | ^
            hint: did you mean `values`?
            """);

    assertThat(make()).isEqualTo(plain);
    assertThat(make(onTerminal.withEnvironment("NO_COLOR", "1"))).isEqualTo(plain);
    assertThat(make(onTerminal).err())
        .startsWith("\u001B[31;1merror:\u001B[0m unknown key `valus`");
  }

  @Test
  void asksNothingWhereTheDefaultsAreWanted() throws Exception {
    Program.Ended ended = make(program.withTerminals("012"), "--defaults", "-d", "owner=me");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsThatTheResultCouldNotBePrinted() throws Exception {
    Path err = folder.resolve("err");

    int exitCode =
        program.runInto(Path.of("/dev/full").toFile(), err.toFile(), "", command("-d", "owner=me"));

    assertThat(exitCode).isEqualTo(1);
    assertThat(err)
        .hasContent(
            """
            error: the result could not be printed
             --> standard output
            hint: what was asked for is done; print to a place with room
            """);
  }
}
