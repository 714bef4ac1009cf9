package dev.scaffold.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
  @TempDir Path folder;

  @Test
  void comesFromTheEnvironment() {
    assertThat(
            Signature.author(
                git(
                    Map.of(
                        "GIT_AUTHOR_NAME", "Jane Doe",
                        "GIT_AUTHOR_EMAIL", "jane@example.com",
                        "GIT_AUTHOR_DATE", "1750000000 -0330")),
                folder))
        .isEqualTo(
            new Signature(
                "Jane Doe",
                "jane@example.com",
                Instant.ofEpochSecond(1_750_000_000),
                ZoneOffset.ofHoursMinutes(-3, -30)));
  }

  @Test
  void comesFromThePersonsConfiguration() throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(config, "[user]\nname = Jane <the first>\nemail = jane@example.com\n");

    Signature signature =
        Signature.committer(git(Map.of("GIT_CONFIG_GLOBAL", config.toString())), folder);

    // Git itself drops the brackets.
    assertThat(signature.name()).isEqualTo("Jane the first");
    assertThat(signature.email()).isEqualTo("jane@example.com");
  }

  @Test
  void isAskedForWhenNobodySaidIt() {
    assertThatThrownBy(() -> Signature.author(git(Map.of()), folder))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .isEqualTo("Git does not know who you are, so no first commit can be made");
              assertThat(e.problem().hint()).contains("git config --global user.name", "--no-git");
            });
  }

  private static GitProgram git(Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", System.getenv("PATH"),
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null"));
    environment.putAll(more);
    return new GitProgram(environment);
  }
}
