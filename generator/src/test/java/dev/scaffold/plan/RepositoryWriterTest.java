package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Stage;
import dev.scaffold.plan.PersonsRepository.UpdateOf;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryWriterTest {
  private static final String MARKED = "<<<<<<< yours\na\n=======\nb\n>>>>>>> template\n";

  @TempDir Path temporary;
  private PersonsRepository repository;

  @BeforeEach
  void makesARepository() throws IOException {
    repository = PersonsRepository.in(temporary.toRealPath().resolve("shop"));
  }

  private UpdateOf changes() {
    return repository
        .update()
        .write("README.md", "# shop 2\n")
        .write("docs/deep/guide.md", "guide\n")
        .write("bin/stop", "#!/bin/sh\nexit\n", true)
        .remove("src/old.txt");
  }

  private UpdateOf conflict() {
    return changes()
        .write("src/main.txt", MARKED)
        .stage(1, "src/main.txt", "base\n")
        .stage(2, "src/main.txt", PersonsRepository.lines("main", 20))
        .stage(3, "src/main.txt", "theirs\n");
  }

  @Test
  void commitsWhatWasUpdated() throws IOException {
    String before = repository.head();

    Applied applied = repository.writer().apply(changes().made());

    assertThat(applied).isEqualTo(new Applied.Committed(repository.head()));
    assertThat(repository.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertThat(repository.git("log", "-1", "--format=%an %B")).isEqualTo("Jane Upgrade\n\nto 2");
    assertThat(repository.git("diff", "--raw", "--abbrev=4", "HEAD^", "HEAD").lines())
        .extracting(line -> line.substring(0, 14) + line.substring(line.indexOf('\t')))
        .containsExactly(
            ":100644 100644\tREADME.md",
            ":000000 100755\tbin/stop",
            ":000000 100644\tdocs/deep/guide.md",
            ":100644 000000\tsrc/old.txt");
    assertThat(repository.status()).isEmpty();
    assertThat(repository.read("README.md")).isEqualTo("# shop 2\n");
    assertThat(repository.folder().resolve("bin/stop")).isExecutable();
    assertThat(repository.hasNoStateLeft()).isTrue();
    assertThat(repository.writer().pending()).isEmpty();
    assertThat(repository.git("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @Test
  void leavesAnUpdateStagedWhereNoCommitIsWanted() throws IOException {
    String before = repository.head();

    assertThat(repository.writer().apply(changes().staged().made()))
        .isEqualTo(new Applied.Staged());

    assertThat(repository.head()).isEqualTo(before);
    assertThat(repository.status())
        .containsExactly("M  README.md", "A  bin/stop", "A  docs/deep/guide.md", "D  src/old.txt");
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void keepsUnrelatedWorkByteForByte() throws IOException {
    repository.write("mine/notes.txt", "edited\n");
    repository.write("mine/new.txt", "untracked\n");
    repository.write(".git/info/exclude", "*.log\n");
    repository.write("src/build.log", "ignored\n");

    repository.writer().apply(changes().made());

    assertThat(repository.status()).containsExactly(" M mine/notes.txt", "?? mine/new.txt");
    assertThat(repository.read("mine/notes.txt")).isEqualTo("edited\n");
    assertThat(repository.read("src/build.log")).isEqualTo("ignored\n");
  }

  @Test
  void replacesAFileByAFolderAndAFolderByAFile() throws IOException {
    repository
        .writer()
        .apply(
            repository
                .update()
                .remove("README.md")
                .write("README.md/index.txt", "inside\n")
                .remove("bin/start")
                .write("bin", "a file\n")
                .made());

    assertThat(repository.status()).isEmpty();
    assertThat(repository.read("README.md/index.txt")).isEqualTo("inside\n");
    assertThat(repository.read("bin")).isEqualTo("a file\n");
  }

  @Test
  void refusesAFileInThePlaceOfAFolderThatHoldsMore() {
    assertRefused(
        () -> repository.writer().apply(repository.update().write("src", "a file\n").made()),
        "`src/main.txt` would be lost, and is no part of what is to change");
  }

  @Test
  void showsConflictsAndCommitsThemOnceTheyAreDecided() throws IOException {
    String before = repository.head();

    assertThat(repository.writer().apply(conflict().made()))
        .isEqualTo(new Applied.InConflict(List.of(new RelativePath("src/main.txt"))));

    assertThat(repository.head()).isEqualTo(before);
    assertThat(repository.status()).contains("UU src/main.txt", "M  README.md");
    assertThat(repository.read("src/main.txt")).isEqualTo(MARKED);
    assertThat(repository.git("show", ":1:src/main.txt")).isEqualTo("base");
    assertThat(repository.git("show", ":3:src/main.txt")).isEqualTo("theirs");
    assertThat(repository.tree().gitFolder().resolve("MERGE_HEAD")).doesNotExist();
    assertThat(repository.writer().pending().orElseThrow().interrupted()).isFalse();
    assertProblem(
        ExitCode.CONFLICTS,
        () -> repository.writer().resume(),
        "`src/main.txt` is still in conflict");
    assertRefused(
        () -> repository.writer().apply(changes().made()),
        "an upgrade is under way in this repository");

    repository.write("src/main.txt", "decided\n");
    repository.git("add", "src/main.txt");
    Resumed resumed = repository.writer().resume();

    assertThat(resumed.applied()).isEqualTo(new Applied.Committed(repository.head()));
    assertThat(resumed.document()).isEqualTo("document");
    assertThat(repository.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertThat(repository.git("show", "HEAD:src/main.txt")).isEqualTo("decided");
    assertThat(repository.status()).isEmpty();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void leavesDecidedConflictsStagedWhereNoCommitIsWanted() throws IOException {
    repository.writer().apply(conflict().staged().made());
    repository.git("add", "src/main.txt");

    assertThat(repository.writer().resume().applied()).isEqualTo(new Applied.Staged());

    assertThat(repository.status()).contains("M  src/main.txt");
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void showsConflictsWithoutAFileOfTheUpdate() throws IOException {
    repository.git("rm", "--quiet", "src/old.txt");
    repository.git("commit", "--quiet", "--message", "mine");
    String blob = repository.git("rev-parse", "HEAD:README.md");
    repository
        .writer()
        .apply(
            repository
                .update()
                .write("bin/start", "#!/bin/sh\nexit 2\n", true)
                .stage(1, "README.md", "before\n")
                .stage(
                    new Stage.OfRepository(
                        new RelativePath("README.md"), new Entry(Entry.Kind.FILE, blob)))
                .stage(1, "src/old.txt", "old\n")
                .stage(3, "src/old.txt", "new\n")
                .made());

    assertThat(repository.status()).contains("UD README.md", "DU src/old.txt");
    assertThat(repository.has("src/old.txt")).isFalse();
    repository.write("src/old.txt", "mine\n");

    repository.writer().abort();

    assertThat(repository.status()).containsExactly("?? src/old.txt");
    assertThat(repository.read("src/old.txt")).isEqualTo("mine\n");
  }

  @Test
  void leavesLinksAndSubmodulesInConflictAsTheyAre() throws IOException {
    String head = repository.head();
    repository.git("update-index", "--add", "--cacheinfo", "160000," + head + ",sub");
    Files.createSymbolicLink(repository.folder().resolve("link"), Path.of("bin"));
    repository.git("add", "link");
    repository.git("commit", "--quiet", "--message", "mine");
    repository.write("sub/.git/HEAD", "ref: refs/heads/main\n");
    repository.write("sub/inside.txt", "mine\n");
    String target = repository.git("rev-parse", "HEAD:link");

    repository
        .writer()
        .apply(
            repository
                .update()
                .write("README.md", "# shop 2\n")
                .stage(
                    new Stage.OfRepository(
                        new RelativePath("sub"), new Entry(Entry.Kind.SUBMODULE, head)))
                .stage(3, "sub", "theirs\n")
                .stage(
                    new Stage.OfRepository(
                        new RelativePath("link"), new Entry(Entry.Kind.LINK, target)))
                .stage(3, "link", "theirs\n")
                .made());

    assertThat(repository.git("ls-files", "--unmerged", "--format=%(objectmode) %(stage) %(path)"))
        .isEqualTo("120000 2 link\n100644 3 link\n160000 2 sub\n100644 3 sub");
    Files.delete(repository.folder().resolve("link"));

    repository.writer().abort();

    assertThat(repository.git("ls-files", "--unmerged")).isEmpty();
    assertThat(Files.readSymbolicLink(repository.folder().resolve("link")))
        .isEqualTo(Path.of("bin"));
    assertThat(repository.read("sub/inside.txt")).isEqualTo("mine\n");
    assertThat(repository.git("diff", "--cached", "HEAD")).isEmpty();
  }

  @Test
  void concludesByACommitOfThePersons() throws IOException {
    repository.writer().apply(conflict().made());
    repository.git("add", "src/main.txt");
    repository.git("commit", "--quiet", "--message", "by hand");
    assertThat(repository.writer().pending()).isEmpty();

    assertThat(repository.writer().resume().applied())
        .isEqualTo(new Applied.Committed(repository.head()));

    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void beginsAnotherUpdateAfterACommitOfThePersons() throws IOException {
    repository.writer().apply(conflict().made());
    repository.git("add", "src/main.txt");
    repository.git("commit", "--quiet", "--message", "by hand");

    repository.writer().apply(repository.update().write("README.md", "# shop 3\n").made());

    assertThat(repository.hasNoStateLeft()).isTrue();
    assertThat(repository.status()).isEmpty();
  }

  @Test
  void doesNotAbortWhatAPersonCommitted() throws IOException {
    repository.writer().apply(conflict().made());
    repository.git("add", "src/main.txt");
    repository.git("commit", "--quiet", "--message", "by hand");

    assertRefused(
        () -> repository.writer().abort(),
        "the upgrade is committed already, as " + repository.head());

    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void endsWithoutACommitWhereAPersonDecidedAgainstAllOfIt() throws IOException {
    String before = repository.head();
    repository.writer().apply(conflict().made());
    repository.git("reset", "--quiet", "--hard");

    assertThat(repository.writer().resume().applied()).isEqualTo(new Applied.Committed(before));

    assertThat(repository.head()).isEqualTo(before);
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void takesAnUpdateBackAndNothingElse() throws IOException {
    repository.write("mine/notes.txt", "edited\n");
    repository.write("mine/new.txt", "untracked\n");
    repository.writer().apply(conflict().made());
    repository.write("src/main.txt", "half decided\n");
    repository.write("docs/deep/guide.md", "edited\n");
    repository.write("mine/more.txt", "staged since\n");
    repository.git("add", "mine/more.txt");
    repository.write("README.md.orig", "beside\n");

    repository.writer().abort();

    assertThat(repository.status())
        .containsExactly(
            "A  mine/more.txt", " M mine/notes.txt", "?? README.md.orig", "?? mine/new.txt");
    assertThat(repository.read("src/main.txt")).isEqualTo(PersonsRepository.lines("main", 20));
    assertThat(repository.read("src/old.txt")).isEqualTo("old\n");
    assertThat(repository.has("docs")).isFalse();
    assertThat(repository.hasNoStateLeft()).isTrue();
  }

  @Test
  void takesBackFilesThatBecameFoldersAndKeepsWhatIsInFolders() throws IOException {
    repository
        .writer()
        .apply(
            conflict()
                .remove("README.md")
                .write("README.md/index.txt", "inside\n")
                .remove("bin/start")
                .remove("bin/stop")
                .write("bin", "a file\n")
                .made());
    repository.write("docs/deep/mine.txt", "mine\n");
    repository.write("README.md/mine.txt", "mine\n");

    assertRefused(
        () -> repository.writer().abort(),
        "`README.md/mine.txt` is in the place of a file that comes back");
    Files.delete(repository.folder().resolve("README.md/mine.txt"));
    repository.writer().abort();

    assertThat(repository.status()).containsExactly("?? docs/deep/mine.txt");
    assertThat(repository.read("README.md")).isEqualTo("# shop\n");
    assertThat(repository.folder().resolve("bin/start")).isExecutable();
  }

  @Test
  void writesOnlyWhatDiffersWhenItTakesAnUpdateBack() throws IOException {
    repository.writer().apply(conflict().made());
    Path notes = repository.folder().resolve("src/main.txt");
    repository.git("checkout", "HEAD", "--", "src/main.txt");
    var modified = Files.getLastModifiedTime(notes);

    repository.writer().abort();

    assertThat(Files.getLastModifiedTime(notes)).isEqualTo(modified);
  }

  @Test
  void stopsWhereSomethingElseWasCommitted() {
    repository.writer().apply(conflict().made());
    String began = repository.head();
    repository.git("reset", "--quiet", "--hard");
    repository.commit("one");
    repository.commit("two");

    for (ThrowingCallable way :
        List.<ThrowingCallable>of(
            () -> repository.writer().abort(), () -> repository.writer().resume())) {
      assertRefused(
          way, "the upgrade began upon " + began + ", and another commit is checked out now");
    }
    assertThat(repository.writer().pending()).isPresent();
  }

  @Test
  void saysThatThereIsNothingToLeadOn() {
    assertProblem(
        ExitCode.INVALID_INPUT,
        () -> repository.writer().resume(),
        "no upgrade is under way, so there is nothing to continue");
    assertProblem(
        ExitCode.INVALID_INPUT,
        () -> repository.writer().abort(),
        "no upgrade is under way, so there is nothing to abort");
  }

  private void assertRefused(ThrowingCallable action, String what) {
    assertProblem(ExitCode.REFUSED, action, what);
  }

  private static void assertProblem(ExitCode exitCode, ThrowingCallable action, String what) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().what()).isEqualTo(what);
              assertThat(e.problem().exitCode()).isEqualTo(exitCode);
            });
  }
}
