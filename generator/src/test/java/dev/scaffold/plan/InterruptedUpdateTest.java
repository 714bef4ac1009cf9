package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What killed processes leave, put together by hand; {@link KilledUpdateTest} really kills. */
class InterruptedUpdateTest {
  private static final String MARKED = "<<<<<<< yours\na\n=======\nb\n>>>>>>> template\n";

  @TempDir Path temporary;
  private PersonsRepository repository;
  private UpdateFolder folder;
  private String before = "";

  /** The two ways on. */
  enum Way {
    RESUME,
    ABORT
  }

  @BeforeEach
  void beginsAnUpdate() throws IOException {
    repository = PersonsRepository.in(temporary.toRealPath().resolve("shop"));
    folder = new UpdateFolder(repository.tree().gitFolder().resolve("scaffold"));
    before = repository.head();
    repository
        .writer()
        .apply(
            repository
                .update()
                .write("README.md", "# shop 2\n")
                .write("docs/guide.md", "guide\n")
                .remove("src/old.txt")
                .write("src/main.txt", MARKED)
                .stage(1, "src/main.txt", "base\n")
                .stage(2, "src/main.txt", PersonsRepository.lines("main", 20))
                .stage(3, "src/main.txt", "theirs\n")
                .made());
    assertThat(folder.phase()).isEqualTo(Phase.APPLIED);
  }

  private IndexLock lock() throws IOException {
    return IndexLock.of(repository.tree().indexFile(), folder.read().orElseThrow().mark());
  }

  /** Goes back to where only files were written, and the lock was held. */
  private void interruptWhileApplying() throws IOException {
    Path index = repository.tree().indexFile();
    Files.copy(folder.indexBefore(), index, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.index().resolveSibling("index.lock"), "Git's own");
    assertThat(lock().take(folder.lock())).isTrue();
    folder.enter(Phase.APPLYING);
  }

  private void leadOn(Way way) throws IOException {
    if (way == Way.ABORT) {
      repository.writer().abort();
      assertThat(repository.head()).isEqualTo(before);
    } else {
      decideAndResume();
    }
    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  private void decideAndResume() {
    assertThat(repository.writer().resume().applied()).isInstanceOf(Applied.InConflict.class);
    assertThat(repository.status()).contains("UU src/main.txt");
    assertThat(folder.index().resolveSibling("index.lock")).doesNotExist();
    repository.git("add", "src/main.txt");
    repository.writer().resume();
    assertThat(repository.git("show", "HEAD:README.md")).isEqualTo("# shop 2");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void leadsOnFromWhereAllFilesWereWritten(Way way) throws IOException {
    interruptWhileApplying();
    assertThat(repository.writer().pending().orElseThrow().interrupted()).isTrue();

    leadOn(way);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void leadsOnFromFilesThatAreMissingTruncatedOrOld(Way way) throws IOException {
    interruptWhileApplying();
    repository.write("README.md", "# sho");
    repository.write("docs/guide.md", "");
    repository.write("src/old.txt", "old\n");
    Files.delete(repository.folder().resolve("src/main.txt"));

    leadOn(way);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void stopsWhereAPersonEditedAFileSince(Way way) throws IOException {
    interruptWhileApplying();
    repository.write("README.md", "# mine\n");
    Files.delete(repository.folder().resolve("docs/guide.md"));
    Files.createSymbolicLink(repository.folder().resolve("docs/guide.md"), Path.of("other"));

    assertRefused(way, "`README.md`, `docs/guide.md` was edited since the upgrade was interrupted");

    assertThat(repository.read("README.md")).isEqualTo("# mine\n");
    Files.delete(repository.folder().resolve("README.md"));
    Files.delete(repository.folder().resolve("docs/guide.md"));
    leadOn(way);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void leadsOnWhereTheWorkTreeWasDoneAndTheIndexWasNot(Way way) throws IOException {
    Path index = repository.tree().indexFile();
    Files.move(index, folder.index());
    Files.copy(folder.indexBefore(), index);
    assertThat(lock().take(folder.lock())).isTrue();
    folder.enter(Phase.SWITCHING);

    leadOnFromApplied(way);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void leadsOnWhereTheIndexWasDoneToo(Way way) throws IOException {
    assertThat(lock().take(folder.lock())).isTrue();
    folder.enter(Phase.SWITCHING);

    leadOnFromApplied(way);
  }

  private void leadOnFromApplied(Way way) throws IOException {
    if (way == Way.ABORT) {
      leadOn(way);
      return;
    }
    assertThatThrownBy(() -> repository.writer().resume())
        .hasMessage("`src/main.txt` is still in conflict");
    repository.git("add", "src/main.txt");
    repository.writer().resume();
    assertThat(repository.status()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void appliesAgainWhereAPersonTookTheLockAway(Way way) throws IOException {
    interruptWhileApplying();
    lock().close();
    Files.copy(repository.tree().indexFile(), folder.index());
    folder.enter(Phase.SWITCHING);

    leadOn(way);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void leadsOnFromAnAbortThatWasKilled(Way way) throws IOException {
    repository.write("README.md", "half decided\n");
    folder.enter(Phase.ABORTING);

    leadOn(way);
  }

  @Test
  void commitsAfterGitWasKilledAtIt() throws IOException {
    repository.git("add", "src/main.txt");
    Files.copy(repository.tree().indexFile(), folder.index());
    folder.enter(Phase.COMMITTING);
    assertThat(lock().take(folder.lock())).isTrue();
    repository.write(".git/HEAD.lock", "");
    repository.write(".git/refs/heads/main.lock", "");

    repository.writer().resume();

    assertThat(repository.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void knowsWhatGitCommittedBeforeTheEnd(Way way) throws IOException {
    repository.git("add", "src/main.txt");
    repository.git("commit", "--quiet", "--message", "done");
    Files.copy(repository.tree().indexFile(), folder.index());
    folder.enter(Phase.COMMITTING);
    assertThat(lock().take(folder.lock())).isTrue();
    String head = repository.head();

    if (way == Way.ABORT) {
      assertRefused(way, "the upgrade is committed already, as " + head);
    } else {
      assertThat(repository.writer().resume().applied()).isEqualTo(new Applied.Committed(head));
    }

    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void keepsALockOfGitThatIsOlderThanTheCommit() throws IOException {
    repository.write(".git/refs/heads/main.lock", "");
    repository.git("add", "src/main.txt");
    folder.enter(Phase.COMMITTING);
    Files.setLastModifiedTime(
        repository.folder().resolve(".git/refs/heads/main.lock"), FileTime.fromMillis(0));

    assertThatThrownBy(() -> repository.writer().resume())
        .hasMessageStartingWith("Git did not commit the upgrade: fatal: cannot lock ref");

    assertThat(repository.has(".git/refs/heads/main.lock")).isTrue();
  }

  @Test
  void refusesToApplyAgainOverWhatWasStagedSince() throws IOException {
    interruptWhileApplying();
    lock().close();
    repository.write("mine/notes.txt", "staged\n");
    repository.git("add", "mine/notes.txt");

    assertRefused(Way.RESUME, "`mine/notes.txt` is staged");

    repository.writer().abort();
    assertThat(repository.status()).containsExactly("M  mine/notes.txt");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void waitsForAGitThatOutlivedItsProcess(Way way) throws Exception {
    interruptWhileApplying();
    Process orphan = orphan("sleep 1");

    leadOn(way);

    assertThat(orphan.isAlive()).isFalse();
  }

  private Process orphan(String command) throws IOException {
    String mark = folder.read().orElseThrow().mark();
    return new ProcessBuilder(
            "git", "-c", "scaffold.run=" + mark, "-c", "alias.work=!" + command, "work")
        .start();
  }

  @Test
  void refusesAnotherUpdateAndLeavesWhatWasInterrupted() throws IOException {
    interruptWhileApplying();

    assertThatThrownBy(
            () -> repository.writer().apply(repository.update().write("a", "a\n").made()))
        .hasMessage("an upgrade is under way in this repository");

    leadOn(Way.ABORT);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void toleratesLineEndingsThatTheUpdateItselfChanges(Way way) throws IOException {
    repository.writer().abort();
    repository
        .writer()
        .apply(
            repository
                .update()
                .write(".gitattributes", "*.md text eol=crlf\n")
                .write("README.md", "# shop\n\n2\n")
                .write("src/main.txt", MARKED)
                .stage(2, "src/main.txt", PersonsRepository.lines("main", 20))
                .stage(3, "src/main.txt", "theirs\n")
                .made());
    assertThat(repository.read("README.md")).isEqualTo("# shop\r\n\r\n2\r\n");
    interruptWhileApplying();
    Files.delete(repository.folder().resolve(".gitattributes"));

    if (way == Way.ABORT) {
      leadOn(way);
    } else {
      assertThat(repository.writer().resume().applied()).isInstanceOf(Applied.InConflict.class);
    }
  }

  @Test
  void leavesTheUpdateOfAnotherVersionToThatOne() throws IOException {
    Path update = folder.path().resolve("update");
    byte[] bytes = Files.readAllBytes(update);
    bytes[3] = 99;
    Files.write(update, bytes);

    for (Way way : Way.values()) {
      assertRefused(way, "another version of scaffold began the upgrade that is under way");
    }
  }

  private void assertRefused(Way way, String what) {
    ThrowingCallable action =
        way == Way.ABORT ? () -> repository.writer().abort() : () -> repository.writer().resume();
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().what()).isEqualTo(what);
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.REFUSED);
            });
  }
}
