package dev.scaffold.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTreeTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null",
              "GIT_AUTHOR_NAME", "Jane",
              "GIT_AUTHOR_EMAIL", "jane@example.com",
              "GIT_COMMITTER_NAME", "Jane",
              "GIT_COMMITTER_EMAIL", "jane@example.com"));

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makesAFolder() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("shop"));
  }

  private GitProgram program() {
    return new GitProgram(environment);
  }

  private String git(String... arguments) {
    GitProgram.Outcome outcome = program().run(folder, arguments);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.output().strip();
  }

  private void commitFiles() throws IOException {
    git("init", "--quiet", "--initial-branch=main");
    Files.createDirectories(folder.resolve("apps/shop"));
    Files.writeString(folder.resolve("README.md"), "all\n");
    Files.writeString(folder.resolve("apps/shop/a \"b\"\n.txt"), "odd\n");
    Files.writeString(folder.resolve("apps/shop/run"), "#!/bin/sh\n");
    assertThat(folder.resolve("apps/shop/run").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("apps/shop/link"), Path.of("run"));
    Files.writeString(folder.resolve("apps/shop/back\\slash"), "no template makes it\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "first");
  }

  @Test
  void listsAFolderOfACommit() throws IOException {
    commitFiles();
    git(
        "update-index",
        "--add",
        "--cacheinfo",
        "160000," + git("rev-parse", "HEAD") + ",apps/shop/sub");
    git("commit", "--quiet", "--message", "submodule");
    WorkTree tree = WorkTree.of(program(), folder.resolve("apps/shop"));

    assertThat(tree.inside()).isEqualTo(new Folder("apps/shop"));
    assertThat(tree.top()).isEqualTo(folder);
    assertThat(tree.committed(tree.head().commit()).below(Folder.ROOT))
        .hasToString(
            "{a \"b\"\n.txt="
                + new TreeEntry(TreeEntry.Mode.FILE, tree.format().idOf(bytes("odd\n")))
                + ", link="
                + new TreeEntry(TreeEntry.Mode.LINK, tree.format().idOf(bytes("run")))
                + ", run="
                + new TreeEntry(TreeEntry.Mode.EXECUTABLE, tree.format().idOf(bytes("#!/bin/sh\n")))
                + ", sub="
                + new TreeEntry(TreeEntry.Mode.SUBMODULE, git("rev-parse", "HEAD^"))
                + "}");
    WorkTree whole = WorkTree.of(program(), folder);
    assertThat(whole.committed(whole.head().commit()).below(Folder.ROOT)).hasSize(5);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsContents() throws IOException {
    commitFiles();
    WorkTree tree = WorkTree.of(program(), folder);
    String all = tree.format().idOf(bytes("all\n"));
    String run = tree.format().idOf(bytes("#!/bin/sh\n"));

    assertThat(tree.contents(List.of(all, run)))
        .hasSize(2)
        .containsEntry(all, bytes("all\n"))
        .containsEntry(run, bytes("#!/bin/sh\n"));
    assertThat(tree.contents(List.of())).isEmpty();
    String none = "1".repeat(40);
    assertThatThrownBy(() -> tree.contents(List.of(all, none, run)))
        .hasMessage("the repository lacks the object " + none);
  }

  @Test
  void readsWhatFiltersMakeOfContents() throws IOException {
    commitFiles();
    Files.writeString(folder.resolve(".gitattributes"), "*.txt text eol=crlf\n");
    WorkTree tree = WorkTree.of(program(), folder);
    TreeEntry entry = new TreeEntry(TreeEntry.Mode.FILE, tree.format().idOf(bytes("all\n")));

    assertThat(
            tree.inWorkTree(
                List.of(
                    new IndexEntry(new RelativePath("a b.txt"), 0, entry),
                    new IndexEntry(new RelativePath("a.md"), 0, entry))))
        .containsExactly(bytes("all\r\n"), bytes("all\n"));
    assertThat(tree.inWorkTree(List.of())).isEmpty();
    TreeEntry none = new TreeEntry(TreeEntry.Mode.FILE, "1".repeat(40));
    assertThatThrownBy(
            () -> tree.inWorkTree(List.of(new IndexEntry(new RelativePath("a"), 0, none))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void readsBackWhatItWritesDown() {
    TreeEntry file = new TreeEntry(TreeEntry.Mode.FILE, "1".repeat(40));
    TreeEntry other = new TreeEntry(TreeEntry.Mode.EXECUTABLE, "2".repeat(40));
    List<IndexEntry> entries =
        List.of(
            new IndexEntry(new RelativePath("a b\tc\n"), 0, file),
            new IndexEntry(new RelativePath("ü"), 3, other));
    List<PathChange> changes =
        List.of(
            new PathChange(new RelativePath("a b\tc\n"), Optional.of(file), Optional.of(other)),
            new PathChange(new RelativePath("b"), Optional.empty(), Optional.of(file)),
            new PathChange(new RelativePath("c"), Optional.of(file), Optional.empty()));

    assertThat(IndexEntry.parseAll(IndexEntry.format(entries))).isEqualTo(entries);
    assertThat(PathChange.parseAll(PathChange.format(changes))).isEqualTo(changes);
  }

  @Test
  void knowsParents() throws IOException {
    commitFiles();
    String first = git("rev-parse", "HEAD");
    git("commit", "--quiet", "--allow-empty", "--message", "second");
    WorkTree.Head head = WorkTree.of(program(), folder).head();

    assertThat(head).isEqualTo(new WorkTree.Head(git("rev-parse", "HEAD"), List.of(first)));
    assertThat(head.follows(first)).isTrue();
    assertThat(head.follows(head.commit())).isFalse();
    assertThat(new WorkTree.Head(first, List.of()).follows(first)).isFalse();
  }

  @Test
  void refusesARepositoryWithoutACommit() {
    git("init", "--quiet");

    assertThatThrownBy(() -> WorkTree.of(program(), folder).head())
        .hasMessage("the repository has no commit yet");
  }

  @Test
  void refusesWhatIsNoWorkTree() {
    assertThatThrownBy(() -> WorkTree.of(program(), folder))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT))
        .hasMessageStartingWith("`" + folder + "` is in no work tree of a Git repository: ");
    git("init", "--quiet", "--bare");
    assertThatThrownBy(() -> WorkTree.of(program(), folder))
        .hasMessageEndingWith("this operation must be run in a work tree");
    assertThatThrownBy(() -> WorkTree.of(program(), folder.resolve("none")))
        .hasMessage("no folder `" + folder.resolve("none") + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"git version 2.38.0", "git version 2.39.5 (Apple Git-154)\n", "git version 3.0.0"})
  void takesAGitThatIsNewEnough(String version) {
    Outcome run = new Outcome(0, version, "");
    assertThatCode(() -> GitVersion.require(run)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git version 2.37.9\n", "git version 1.99.0", "something else"})
  void refusesAGitThatIsTooOld(String version) {
    Outcome run = new Outcome(0, version, "");
    assertThatThrownBy(() -> GitVersion.require(run))
        .hasMessage("`git` is too old: " + version.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', '', 'it says nothing, but ends with 0'",
    "137, '', '', 'it says nothing, but ends with 137'",
    "128, 'git version 2.50.0', 'fatal: bad config line 1', 'bad config line 1'",
  })
  void tellsHowAGitEndedThatTellsNoVersion(int exitCode, String out, String err, String reason) {
    Outcome run = new Outcome(exitCode, out, err);
    assertThatThrownBy(() -> GitVersion.require(run))
        .hasMessage("`git version` tells no version: " + reason);
  }

  @Test
  void findsRunsByTheirMark() throws Exception {
    commitFiles();
    Process run =
        new ProcessBuilder("git", "-c", "scaffold.run=x1", "-c", "alias.work=!sleep 60", "work")
            .directory(folder.toFile())
            .start();
    try {
      assertThat(MarkedRuns.awaitEnd("x1", Duration.ofMillis(50))).containsExactly(run.pid());
      assertThat(MarkedRuns.awaitEnd("x2", Duration.ofSeconds(50))).isEmpty();
    } finally {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
    assertThat(MarkedRuns.awaitEnd("x1", Duration.ofSeconds(50))).isEmpty();
  }
}
