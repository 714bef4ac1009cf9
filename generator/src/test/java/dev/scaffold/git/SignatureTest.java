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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void isTheRepositorysOwn() {
    GitProgram git = git(Map.of());
    git.run(folder, "init", "--quiet");
    git.run(folder, "config", "user.name", "Jane of this one");
    git.run(folder, "config", "user.email", "jane@example.com");

    assertThat(Signature.author(git, folder).name()).isEqualTo("Jane of this one");
  }

  @Test
  void dependsOnThePlaceOfARepositoryThatIsStillToCome() throws IOException {
    Path place = Files.createDirectories(folder.toRealPath().resolve("work/new"));
    Files.writeString(
        folder.resolve("config"),
        """
        [user]
        \tname = Jane
        \temail = jane@home.example
        [includeIf "gitdir:%s/"]
        \tpath = work.config
        """
            .formatted(place.getParent()));
    Files.writeString(folder.resolve("work.config"), "[user]\n\temail = jane@work.example\n");

    Identity identity =
        Identity.ofNewRepository(
            git(Map.of("GIT_CONFIG_GLOBAL", folder.resolve("config").toString())), place);

    assertThat(identity.author().email()).isEqualTo("jane@work.example");
    assertThat(identity.committer().email()).isEqualTo("jane@work.example");
  }

  @Test
  void isNotWhatABrokenConfigurationLacks() throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(config, "[user\nname = Jane\n");

    assertThatThrownBy(
            () -> Signature.author(git(Map.of("GIT_CONFIG_GLOBAL", config.toString())), folder))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().what())
                    .isEqualTo(
                        "Git cannot say who makes the first commit: bad config line 1 in file "
                            + config));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1700000000 +1900", "99999999999999999999 +0000"})
  void isOfNoTimeThatNobodyLivesIn(String date) {
    assertThatThrownBy(() ->
            Signature.author(
                git(
                    Map.of(
                        "GIT_AUTHOR_NAME", "Jane",
                        "GIT_AUTHOR_EMAIL", "jane@example.com",
                        "GIT_AUTHOR_DATE", date)),
                folder))
        .isInstanceOf(ProblemException.class);
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
