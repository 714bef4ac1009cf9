package dev.scaffold.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstCommitTest {
  private static final Signature SIGNATURE =
      new Signature(
          "Jane Dö", "jane@example.com", Instant.ofEpochSecond(1_750_000_000), ZoneOffset.of("+2"));
  private static final Identity JANE = new Identity(SIGNATURE, SIGNATURE);
  private static final Tree TREE =
      new Tree(
          Map.of(
              new RelativePath("README.md"),
              TreeFile.ofText("# shop\r\n"),
              new RelativePath("bin/start"),
              new TreeFile("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), true),
              new RelativePath("bin.txt"),
              TreeFile.ofText("")));

  @TempDir Path folder;
  private final GitProgram git =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null"));

  @BeforeEach
  void writeTree() throws IOException {
    for (Map.Entry<RelativePath, TreeFile> file : TREE.files().entrySet()) {
      Path path = folder.resolve(file.getKey().value());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().bytes());
      assertThat(path.toFile().setExecutable(file.getValue().executable())).isTrue();
    }
  }

  @Test
  void holdsExactlyTheTree() throws IOException {
    String id = new FirstCommit(TREE, JANE, "Begin\n").inNewRepository(folder);

    assertThat(git("rev-parse", "HEAD")).isEqualTo(id + "\n");
    assertThat(git("ls-tree", "-r", "--format=%(objectmode) %(objectsize) %(path)", "HEAD"))
        .isEqualTo(
            """
            100644 8 README.md
            100644 0 bin.txt
            100755 10 bin/start
            """);
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(git("fsck", "--strict")).isEmpty();
  }

  @Test
  void isSignedAndDatedAsItWasTold() throws IOException {
    new FirstCommit(TREE, JANE, "Begin\n").inNewRepository(folder);

    assertThat(git("log", "--format=%an|%ae|%aI|%cn|%cI|%s|%D"))
        .isEqualTo(
            "Jane Dö|jane@example.com|2025-06-15T17:06:40+02:00|Jane Dö|2025-06-15T17:06:40+02:00"
                + "|Begin|HEAD -> main\n");
  }

  @Test
  void isTheSameForTheSameTree() throws IOException {
    String first = new FirstCommit(TREE, JANE, "Begin\n").inNewRepository(folder);
    Path other = Files.createDirectory(folder.resolve("other"));

    assertThat(new FirstCommit(TREE, JANE, "Begin\n").inNewRepository(other)).isEqualTo(first);
  }

  @Test
  void goesOntoTheBranchOfARepositoryThatIsThere() throws IOException {
    git("init", "--quiet", "--initial-branch=trunk");
    git("config", "remote.origin.url", "elsewhere");
    new FirstCommit(TREE, JANE, "Begin\n").inRepository(folder, git);

    assertThat(git("log", "--format=%s %D")).isEqualTo("Begin HEAD -> trunk\n");
    assertThat(git("config", "remote.origin.url")).isEqualTo("elsewhere\n");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  void isTheSameInARepositoryThatIsThere() throws IOException {
    String id = new FirstCommit(TREE, JANE, "Begin\n").inNewRepository(folder);
    Files.move(folder.resolve(".git"), folder.resolve(".new"));
    git("init", "--quiet");

    assertThat(new FirstCommit(TREE, JANE, "Begin\n").inRepository(folder, git)).isEqualTo(id);
  }

  @Test
  void listensToNoSettingOfARepositoryThatIsThere() throws IOException {
    git("init", "--quiet");
    git("config", "core.autocrlf", "input");
    Files.writeString(folder.resolve(".git/info/exclude"), "bin/\n");
    new FirstCommit(TREE, JANE, "Begin\n").inRepository(folder, git);

    assertThat(git("ls-tree", "-r", "--format=%(objectmode) %(objectsize) %(path)", "HEAD"))
        .isEqualTo(
            """
            100644 8 README.md
            100644 0 bin.txt
            100755 10 bin/start
            """);
  }

  @Test
  void hasTheHashThatARepositoryWasMadeWith() throws IOException {
    git("init", "--quiet", "--object-format=sha256");
    String id = new FirstCommit(TREE, JANE, "Begin\n").inRepository(folder, git);

    assertThat(id).matches("[0-9a-f]{64}");
    assertThat(git("rev-parse", "HEAD")).isEqualTo(id + "\n");
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(git("fsck", "--strict")).isEmpty();
  }

  @Test
  void takesPathsThatGitQuotes() throws IOException {
    RelativePath odd = new RelativePath("a \"b\" ü\nc");
    Files.writeString(folder.resolve(odd.value()), "odd");
    git("init", "--quiet");
    new FirstCommit(new Tree(Map.of(odd, TreeFile.ofText("odd"))), JANE, "Begin\n")
        .inRepository(folder, git);

    assertThat(git("ls-tree", "-z", "--name-only", "HEAD")).isEqualTo(odd.value() + "\0");
  }

  @Test
  void isNotMadeInARepositoryThatGitCannotRead() throws IOException {
    git("init", "--quiet");
    git("config", "core.repositoryformatversion", "1");
    git("config", "extensions.fromTheFuture", "true");

    assertThatThrownBy(() -> new FirstCommit(TREE, JANE, "Begin\n").inRepository(folder, git))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .startsWith("Git cannot make the first commit: unknown repository extension");
            });
  }

  private String git(String... arguments) {
    Outcome outcome = git.run(folder, arguments);
    assertThat(outcome.errors()).isEmpty();
    return outcome.output();
  }
}
