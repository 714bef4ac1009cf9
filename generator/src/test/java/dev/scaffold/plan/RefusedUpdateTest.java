package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not committed is never lost: such an update is refused, and nothing is touched. */
class RefusedUpdateTest {
  @TempDir Path temporary;
  private PersonsRepository repository;

  @BeforeEach
  void makesARepository() throws IOException {
    repository = PersonsRepository.in(temporary.toRealPath().resolve("shop"));
    repository.write(".git/info/exclude", "*.log\n");
  }

  private Update update() {
    return repository
        .update()
        .write("README.md", "# shop 2\n")
        .write("docs/guide.md", "guide\n")
        .write("out/new.log", "log\n")
        .remove("src/old.txt")
        .stage(1, "src/main.txt", "base\n")
        .stage(2, "src/main.txt", PersonsRepository.lines("main", 20))
        .made();
  }

  private void assertRefused(String what) throws IOException {
    assertRefused(update(), what);
  }

  private void assertRefused(Update update, String what) throws IOException {
    List<String> status = repository.status();
    String head = repository.head();
    assertThatThrownBy(() -> repository.writer().apply(update))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().what()).isEqualTo(what);
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.REFUSED);
            });
    assertThat(repository.status()).isEqualTo(status);
    assertThat(repository.head()).isEqualTo(head);
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void refusesStagedChanges() throws IOException {
    repository.write("mine/notes.txt", "staged\n");
    repository.git("add", "mine/notes.txt");

    assertRefused("`mine/notes.txt` is staged");
  }

  @Test
  void refusesFilesThatAreOnlyIntendedToBeAdded() throws IOException {
    repository.write("docs/guide.md", "mine\n");
    repository.git("add", "--intent-to-add", "docs/guide.md");

    assertRefused("`docs/guide.md` is edited and not committed, and the upgrade changes it");
  }

  @Test
  void refusesAMergeUnderWayAndItsConflicts() throws IOException {
    repository.git("branch", "other");
    repository.write("README.md", "mine\n");
    repository.commit("mine");
    repository.git("switch", "--quiet", "other");
    repository.write("README.md", "other\n");
    repository.commit("other");
    assertThat(repository.program().run(repository.folder(), "merge", "main").exitCode())
        .isEqualTo(1);
    assertRefused("a merge is under way");

    repository.git("merge", "--quit");
    assertRefused("`README.md` is in conflict");
  }

  @Test
  void refusesARebaseUnderWay() throws IOException {
    repository.git("branch", "other");
    repository.write("README.md", "mine\n");
    repository.commit("mine");
    repository.git("switch", "--quiet", "other");
    repository.write("README.md", "other\n");
    repository.commit("other");
    assertThat(repository.program().run(repository.folder(), "rebase", "main").exitCode())
        .isEqualTo(1);
    repository.git("checkout", "--ours", "README.md");
    repository.git("add", "--all");

    assertRefused("a rebase is under way");
  }

  @Test
  void refusesToLoseEditsOfItsFiles() throws IOException {
    repository.write("README.md", "edited\n");
    assertRefused("`README.md` is edited and not committed, and the upgrade changes it");

    repository.git("checkout", "README.md");
    Files.delete(repository.folder().resolve("src/old.txt"));
    assertRefused("`src/old.txt` is edited and not committed, and the upgrade changes it");
  }

  @Test
  void refusesToLoseEditsOfAFileInConflictThatItDoesNotWrite() throws IOException {
    repository.write("src/main.txt", "edited\n");

    assertRefused("`src/main.txt` is edited and not committed, and the upgrade changes it");
  }

  @Test
  void doesNotMindAFileThatWasOnlyTouched() throws IOException {
    repository.write("README.md", "# shop\n");

    assertThat(repository.writer().apply(update())).isInstanceOf(Applied.InConflict.class);
  }

  @Test
  void refusesToWriteOverUntrackedAndIgnoredFiles() throws IOException {
    repository.write("docs/guide.md", "mine\n");
    repository.write("out/new.log", "mine\n");

    assertRefused(
        "`docs/guide.md`, `out/new.log` is not in Git, and where the upgrade writes a file");
  }

  @Test
  void refusesAFileOrALinkInThePlaceOfAFolder() throws IOException {
    repository.write("docs", "mine\n");
    Files.createSymbolicLink(repository.folder().resolve("out"), Path.of("mine"));

    assertRefused("`docs`, `out` is not in Git, and where the upgrade writes a file");
  }

  @Test
  void refusesAFolderOfSomebodysInThePlaceOfAFile() throws IOException {
    repository.write("docs/guide.md/mine.txt", "mine\n");

    assertRefused("`docs/guide.md/mine.txt` is not in Git, and where the upgrade writes a file");
  }

  @Test
  void refusesAnUntrackedFileInAFolderThatBecomesAFile() throws IOException {
    repository.write("bin/mine.txt", "mine\n");

    assertRefused(
        repository.update().remove("bin/start").write("bin", "a file\n").made(),
        "`bin/mine.txt` is not in Git, and where the upgrade writes a file");
  }

  @Test
  void refusesWhatWasMadeForAnotherCommit() throws IOException {
    Update update = update();
    repository.commit("meanwhile");

    assertRefused(update, "something was committed or checked out meanwhile");
  }

  @Test
  void refusesWhileAnotherGitHoldsTheIndex() throws IOException {
    repository.write(".git/index.lock", "");

    assertThatThrownBy(() -> repository.writer().apply(update()))
        .hasMessage("another Git process works in this repository, or left its lock behind");

    assertThat(repository.read(".git/index.lock")).isEmpty();
    Files.delete(repository.folder().resolve(".git/index.lock"));
    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void refusesTheLaterOfTwoAtOnce() throws IOException {
    Path home = Files.createDirectories(repository.tree().gitFolder().resolve("scaffold"));
    Optional<ProcessLock> other = ProcessLock.tryAcquire(home);

    assertRefused("another scaffold works in this repository");

    other.orElseThrow().close();
    assertThat(repository.writer().apply(update())).isInstanceOf(Applied.InConflict.class);
  }

  @Test
  void takesBackWhatGitCannotWriteToItsEnd() throws IOException {
    repository.write(".gitattributes", "docs/guide.md filter=broken\n");
    repository.git("config", "filter.broken.smudge", "false");
    repository.git("config", "filter.broken.required", "true");
    repository.commit("filter");

    assertThatThrownBy(() -> repository.writer().apply(update()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().what()).startsWith("Git cannot write the files: ");
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
            });

    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void touchesNothingWhereGitItselfRefuses() throws IOException {
    repository.git("update-index", "--assume-unchanged", "README.md");
    // Of another size: within a second, Git tells files that it is to take for unchanged by that.
    repository.write("README.md", "hidden from Git\n");

    assertThatThrownBy(() -> repository.writer().apply(update()))
        .hasMessageStartingWith("Git cannot write the files: Entry 'README.md' not uptodate");

    assertThat(repository.read("README.md")).isEqualTo("hidden from Git\n");
    assertThat(repository.hasNoStateLeft()).isTrue();
  }
}
