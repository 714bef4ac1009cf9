package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks of a person's hold for the commits of updates, too. */
class UpdateHooksTest {
  @TempDir Path temporary;
  private PersonsRepository repository;

  @BeforeEach
  void makesARepository() throws IOException {
    repository = PersonsRepository.in(temporary.toRealPath().resolve("shop"));
  }

  private void hook(String path, String script) throws IOException {
    repository.write(path, "#!/bin/sh\n" + script);
    assertThat(repository.folder().resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private Update update() {
    return repository
        .update()
        .write("README.md", "# shop 2\n")
        .write("docs/guide.md", "guide\n")
        .made();
  }

  @Test
  void leavesTheUpdateInPlaceWhereAHookRefusesIt() throws IOException {
    String before = repository.head();
    hook(".git/hooks/pre-commit", "echo the linter says no\nexit 1\n");

    assertThatThrownBy(() -> repository.writer().apply(update()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .isEqualTo("Git did not commit the upgrade: the linter says no");
              assertThat(e.problem().hint()).contains("--continue").contains("--abort");
            });

    assertThat(repository.head()).isEqualTo(before);
    assertThat(repository.status()).containsExactly("M  README.md", "A  docs/guide.md");
    assertThat(repository.writer().pending().orElseThrow().interrupted()).isFalse();

    Files.delete(repository.folder().resolve(".git/hooks/pre-commit"));
    repository.writer().resume();

    assertThat(repository.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void takesAnUpdateBackThatAHookRefused() throws IOException {
    hook(".git/hooks/pre-commit", "exit 1\n");
    assertThatThrownBy(() -> repository.writer().apply(update()))
        .isInstanceOf(ProblemException.class);

    repository.writer().abort();

    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void commitsWhatAHookFormatsAndAdds() throws IOException {
    hook(".git/hooks/pre-commit", "echo formatted >> README.md\ngit add README.md\n");

    repository.writer().apply(update());

    assertThat(repository.git("show", "HEAD:README.md")).isEqualTo("# shop 2\nformatted");
    assertThat(repository.status()).isEmpty();
  }

  @Test
  void keepsWhatAHookAddedThatRefusedInTheEnd() throws IOException {
    hook(".git/hooks/pre-commit", "echo formatted >> README.md\ngit add README.md\nexit 1\n");

    assertThatThrownBy(() -> repository.writer().apply(update()))
        .isInstanceOf(ProblemException.class);

    assertThat(repository.git("show", ":README.md")).isEqualTo("# shop 2\nformatted");
  }

  @Test
  void runsTheHooksOfAFolderOfThePersonsChoice() throws IOException {
    hook("hooks/pre-commit", "git diff --cached --name-only > staged\n");
    hook("hooks/commit-msg", "echo 'Checked: yes' >> \"$1\"\n");
    repository.write(".gitignore", "staged\n");
    repository.commit("hooks");
    repository.git("config", "core.hooksPath", "hooks");

    repository.writer().apply(update());

    assertThat(repository.git("log", "-1", "--format=%B"))
        .isEqualTo("Upgrade\n\nto 2\nChecked: yes");
    assertThat(repository.read("staged")).isEqualTo("README.md\ndocs/guide.md\n");
    assertThat(repository.status()).isEmpty();
  }
}
