package dev.scaffold.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedTreeTest {
  private static final GitProgram GIT =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null",
              "GIT_AUTHOR_NAME", "Jane",
              "GIT_AUTHOR_EMAIL", "jane@example.com",
              "GIT_COMMITTER_NAME", "Jane",
              "GIT_COMMITTER_EMAIL", "jane@example.com"));

  @TempDir Path folder;

  private String git(String... arguments) {
    GitProgram.Outcome outcome = GIT.run(folder, arguments);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return outcome.output().strip();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commits all; returns what is committed, seen from a folder. */
  private CommittedTree committed(String inside) {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "all");
    return head(inside);
  }

  private CommittedTree head(String inside) {
    WorkTree tree = WorkTree.of(GIT, folder.resolve(inside));
    return tree.committed(tree.head().commit());
  }

  private static List<RelativePath> paths(String... paths) {
    return Stream.of(paths).map(RelativePath::new).toList();
  }

  private static TreeEntry file(String text) {
    return new TreeEntry(
        TreeEntry.Mode.FILE, ObjectFormat.SHA1.idOf(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Takes the object away that a folder of HEAD is. */
  private void damage(String name) throws IOException {
    String id = git("rev-parse", "HEAD:" + name);
    Files.delete(folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
  }

  @Test
  void tellsWhatIsAtPathsAndNothingOfFolders() throws IOException {
    git("init", "--quiet");
    write("README.md", "all\n");
    write("src/deep/in/main.txt", "main\n");
    write("src/[a]*?.txt", "odd\n");
    write("src/two\nlines/more.txt", "more\n");

    assertThat(
            committed("")
                .at(
                    paths(
                        "README.md",
                        "README.md/below",
                        "none\nat all/here",
                        "src/deep",
                        "src/deep/in/main.txt",
                        "src/deep/in/other.txt",
                        "src/[a]*?.txt",
                        "src/two\nlines/more.txt",
                        "zoo/none")))
        .containsOnlyKeys(
            paths("README.md", "src/[a]*?.txt", "src/deep/in/main.txt", "src/two\nlines/more.txt"))
        .containsEntry(new RelativePath("src/deep/in/main.txt"), file("main\n"))
        .containsEntry(new RelativePath("src/two\nlines/more.txt"), file("more\n"));
  }

  @Test
  void tellsKindsOfEntriesSeenFromAFolder() throws IOException {
    git("init", "--quiet", "--object-format=sha256");
    write("apps/shop/run", "#!/bin/sh\n");
    assertThat(folder.resolve("apps/shop/run").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("apps/shop/link"), Path.of("run"));
    write("run", "another\n");
    committed("");
    String commit = git("rev-parse", "HEAD");
    git("update-index", "--add", "--cacheinfo", "160000," + commit + ",apps/shop/sub");
    git("commit", "--quiet", "--message", "submodule");
    CommittedTree tree = head("apps/shop");

    assertThat(tree.at(paths("run", "link", "sub", "sub/inside")))
        .hasToString(
            "{link=TreeEntry[mode=LINK, id="
                + git("rev-parse", "HEAD:apps/shop/link")
                + "], run=TreeEntry[mode=EXECUTABLE, id="
                + git("rev-parse", "HEAD:apps/shop/run")
                + "], sub=TreeEntry[mode=SUBMODULE, id="
                + commit
                + "]}");
    assertThat(tree.below(new Folder("sub"))).isEmpty();
  }

  @Test
  void listsAllThatIsBelowAFolder() throws IOException {
    git("init", "--quiet");
    write("src/a.txt", "a\n");
    write("src/deep/b.txt", "b\n");
    write("src2/c.txt", "c\n");
    write("[a]/d.txt", "d\n");
    CommittedTree tree = committed("");

    assertThat(tree.below(new Folder("src")))
        .containsOnlyKeys(paths("src/a.txt", "src/deep/b.txt"));
    assertThat(tree.below(new Folder("[a]"))).containsOnlyKeys(paths("[a]/d.txt"));
    assertThat(tree.below(new Folder("src/a.txt"))).isEmpty();
    assertThat(tree.below(new Folder("none"))).isEmpty();
    assertThat(tree.below(Folder.ROOT)).hasSize(4);
    assertThat(head("src").below(new Folder("deep"))).containsOnlyKeys(paths("deep/b.txt"));
  }

  @Test
  void readsNoFolderThatIsNotAskedAbout() throws IOException {
    git("init", "--quiet");
    write("src/main.txt", "main\n");
    write("mine/deep/notes.txt", "notes\n");
    committed("");
    damage("mine/deep");
    CommittedTree tree = head("");

    assertThat(tree.at(paths("src/main.txt", "mine/none"))).containsOnlyKeys(paths("src/main.txt"));
    assertThatThrownBy(() -> tree.at(paths("mine/deep/notes.txt")))
        .hasMessage("the repository lacks the object " + git("rev-parse", "HEAD") + ":mine/deep");
  }

  @Test
  void tellsThatACommitIsEmptyAndThatItsTreeIsGone() throws IOException {
    git("init", "--quiet");
    assertThat(committed("").at(paths("README.md"))).isEmpty();

    write("README.md", "all\n");
    committed("");
    damage("");
    CommittedTree tree = head("");
    assertThatThrownBy(() -> tree.at(paths("README.md")))
        .hasMessage("the repository lacks the object " + git("rev-parse", "HEAD") + ":");
  }
}
