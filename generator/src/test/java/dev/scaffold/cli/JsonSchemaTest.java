package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands really print with {@code --json} is what their schemas say. */
class JsonSchemaTest {
  private static final Path CATALOG = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void makesAProgram() throws Exception {
    program = Program.in(folder.toRealPath());
  }

  static Stream<Path> schemas() throws Exception {
    try (var files = Files.list(Path.of("..", "docs", "schemas"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void eachSchemaIsOneOfItsDraft(Path file) throws Exception {
    JsonNode schema = new ObjectMapper().readTree(Files.readString(file));
    String draft = SpecVersion.VersionFlag.V202012.getId();

    assertThat(schema.get("$schema").asText()).isEqualTo(draft);
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(URI.create(draft))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new demo --defaults --no-git --catalog CATALOG --json",
        "new demo --defaults --dry-run --catalog CATALOG --json",
        "list --catalog CATALOG --json",
        "list nothing-has-this --catalog CATALOG --json",
        "info monorepo --catalog CATALOG --json",
        "info backend/spring --catalog CATALOG --json",
        "info frontend/react --catalog CATALOG --json",
      })
  void resultsHoldTheSchemaOfTheirCommand(String command) throws Exception {
    Program.Ended ended = run(command);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(mistakes(command, ended)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new DEMO --defaults --catalog CATALOG --json",
        "new demo --defaults --catalog CATALOG --nonsense --json",
        "list --kind nonsense --json",
        "info nonsense --catalog CATALOG --json",
      })
  void failuresHoldTheSchemaOfTheirCommand(String command) throws Exception {
    Program.Ended ended = run(command);

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(mistakes(command, ended)).isEmpty();
    assertThat(ended.out()).contains("\"error\"");
  }

  @Test
  void whatASchemaDoesNotNameIsAMistake() throws Exception {
    String document = "{\"templates\": [], \"notes\": [], \"surprise\": 1}";

    assertThat(PublishedSchema.of("list").mistakes(document)).isNotEmpty();
  }

  private Program.Ended run(String command) throws Exception {
    return program.run(command.replace("CATALOG", CATALOG.toString()).split(" ", -1));
  }

  private static List<String> mistakes(String command, Program.Ended ended) throws Exception {
    return PublishedSchema.of(command.substring(0, command.indexOf(' '))).mistakes(ended.out());
  }
}
