package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "command-line.md");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "list",
        "info",
        "doctor",
        "completion",
        "help",
        "catalog add",
        "catalog remove",
        "catalog list",
        "catalog update",
        "catalog trust",
        "template lint",
        "status",
        "upgrade",
        "add",
        "remove",
        "diff",
        "restore",
        "forget",
        "merge-trees",
      })
  void theReferenceHasTheHelpOf(String command) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            Map.of(),
            Path.of("").toAbsolutePath(),
            Terminals.NONE);

    ExitCode end =
        Cli.run(surroundings, Wiring.of(surroundings), (command + " --help").split(" ", -1));

    assertThat(end).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(PAGE))
        .contains("```text\n" + out.toString(StandardCharsets.UTF_8) + "```\n");
  }

  @Test
  void theReferenceHasEveryExitCode() throws IOException {
    String page = Files.readString(PAGE);

    for (ExitCode exitCode : ExitCode.values()) {
      assertThat(page).contains("\n| " + exitCode.code() + " | ");
    }
  }
}
