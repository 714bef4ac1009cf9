package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the program prints to places that take little or nothing, and what is odd to print. */
class ProgramOutputTest {
  private static final String NO_ROOM =
      """
      error: the result could not be printed
       --> standard output
      hint: print to a place with room
      """;

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
          - {name: first, type: string, prompt: Title, default: one}
          - {name: second, type: string, prompt: Title, default: two}
          - {name: count, type: int, prompt: Count, default: 1}
        """);
    Files.writeString(folder.resolve("catalog/small/README.md"), "# Hello\n");
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
  @EnabledOnOs(OS.LINUX)
  void failsWhereThereIsNoRoomForIt() throws Exception {
    for (String[] arguments :
        List.of(
            new String[] {"--version"},
            new String[] {"--help"},
            command("--defaults", "--dry-run"))) {
      File err = folder.resolve("err").toFile();
      assertThat(program.runInto(new File("/dev/full"), err, "", arguments)).isEqualTo(1);
      assertThat(err).hasContent(NO_ROOM);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void isSilentWhenItsReaderHasEnough() throws Exception {
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        program
            .builder(List.of("sh", "-c", "\"$@\" | exec true; wait", "sh"), command("--defaults"))
            .redirectError(err.toFile());

    assertThat(builder.start().waitFor()).isZero();
    assertThat(err).isEmptyFile();
  }

  @Test
  void asksTwoQuestionsOfTheSameWordsInFull() throws Exception {
    Program.Ended ended =
        program.withTerminals("0").runWithInput("a\nb\n\n\n", command("--dry-run"));

    assertThat(ended.err())
        .isEqualTo(
            """

            Title
            [one]> \

            Title  (< to go back)
            [two]> \

            Count  (< to go back)
            number [1]> \

              name    demo
              first   a
              second  b
              count   1

            """
                + "Is this right? yes, change, or cancel [yes]> ");
  }

  @Test
  void saysWhereToGoAsAShellTakesIt() throws Exception {
    Files.createDirectory(folder.resolve("it's here"));

    assertThat(program.run(command("--defaults", "--output", "it's here/demo")).out())
        .endsWith("\nNext: cd 'it'\\''s here/demo', and read README.md\n");
    assertThat(program.run(command("--defaults", "--output", "./-demo")).out())
        .endsWith("\nNext: cd ./-demo, and read README.md\n");
  }

  @Test
  void findsTheFolderAboveALinkAsTheSystemDoes() throws Exception {
    Files.createDirectories(folder.resolve("real/inner"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real/inner"));

    assertThat(program.run(command("--defaults", "--output", "link/../demo")).exitCode()).isZero();
    assertThat(folder.resolve("real/demo/README.md")).exists();
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void refusesASecondName() throws Exception {
    assertThat(program.run(command("--defaults", "-d", "name=other")))
        .isEqualTo(
            error(
                2,
                """
                error: the project is called `demo` by NAME, and something else by `-d`
                 --> -d name=other
                hint: leave the `-d` out, or write its value in the place of NAME
                """));
    assertThat(program.run(command("--defaults", "-d", "name=demo")).exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsNoMoreThanAFileOfAnswersHolds() throws Exception {
    assertThat(program.run(command("--defaults", "--answers", "/dev/zero")))
        .isEqualTo(
            error(
                2,
                """
                error: the file is larger than 4 MiB
                 --> /dev/zero
                hint: name a file of answers, `name: value`
                """));
  }

  @Test
  void showsAHugeValueInPart() throws Exception {
    Program.Ended ended = program.run(command("--defaults", "-d", "count=" + "9".repeat(50_000)));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).startsWith("error: ").contains("999…999").hasSizeLessThan(4000);
  }
}
