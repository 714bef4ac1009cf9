package dev.scaffold.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.action.CommandRunner;
import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {
  private static final List<String> NO_ANSWERS = List.of();

  @TempDir Path temporary;
  private Path catalog;
  private Path shop;
  private final GitProgram nobodysGit =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null"));

  @BeforeEach
  void prepareFolders() throws IOException {
    catalog = Files.createDirectory(temporary.toRealPath().resolve("catalog"));
    shop = temporary.toRealPath().resolve("shop");
  }

  @Test
  void isCommittedByThePersonOfTheRepositoryThatIsThere() throws IOException {
    TinyCatalog.write(catalog, 1, "");
    emptyRepository("sha1");

    NewResult result = run("shop", NO_ANSWERS);

    assertThat(git("log", "--format=%an %ae %H"))
        .isEqualTo("Jane of this one jane@example.com " + result.commit().orElseThrow() + "\n");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  void goesIntoARepositoryOfAnyHash() throws IOException {
    TinyCatalog.write(catalog, 1, "");
    emptyRepository("sha256");

    NewResult result = run("shop", NO_ANSWERS);

    assertThat(result.commit().orElseThrow()).hasSize(64);
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(git("fsck", "--strict")).isEmpty();
  }

  @Test
  void isRefusedAHugeNameAtOnce() {
    assertThatThrownBy(() -> run("a".repeat(100_000), NO_ANSWERS))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT));
  }

  @Test
  void hasNoTwoComponentsOfOneName() throws IOException {
    TinyCatalog.write(
        catalog,
        1,
        """
        components:
          - {slot: api, prompt: API, choices: [x, y], default: [x, y]}
          - {slot: api-x, prompt: More, choices: [z], default: [z]}
        """);
    assertThatThrownBy(() -> run("shop", NO_ANSWERS))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(e.problem().what())
                  .isEqualTo("the slots `api-x` and `api` may both make a component `api-x`");
            });
  }

  private NewResult run(String name, List<String> definitions) {
    return new NewProject(
            nobodysGit,
            new Catalogs(
                nobodysGit,
                Optional.empty(),
                "0.1.0",
                Optional.empty(),
                () -> {
                  throw new AssertionError("a folder is not elsewhere");
                }),
            new AnswerResolver(Clock.systemUTC()),
            new CommandRunner(Map.of(), System.err))
        .run(
            new NewRequest(
                name,
                shop,
                new Catalogs.Wanted(Optional.of(catalog), Optional.empty(), Optional.empty()),
                new AnswerSources(List.of(Layer.ofDefinitions(definitions))),
                Optional.empty(),
                Optional.empty(),
                false,
                Files.exists(shop)));
  }

  private void emptyRepository(String hash) throws IOException {
    Files.createDirectory(shop);
    git("init", "--quiet", "--object-format=" + hash);
    git("config", "user.name", "Jane of this one");
    git("config", "user.email", "jane@example.com");
  }

  private String git(String... arguments) {
    GitProgram.Outcome outcome = nobodysGit.run(shop, arguments);
    assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
    return outcome.output();
  }
}
