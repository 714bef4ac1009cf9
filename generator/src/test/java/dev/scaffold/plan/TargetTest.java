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

class TargetTest {
  @TempDir Path temporary;
  Path parent;

  @BeforeEach
  void resolveParent() throws IOException {
    parent = temporary.toRealPath();
  }

  @Test
  void isFreeWhenAbsent() {
    assertThat(Target.of(parent.resolve("shop")))
        .isEqualTo(new Target(parent.resolve("shop"), false));
  }

  @Test
  void isFreeWhenEmpty() throws IOException {
    Files.createDirectory(parent.resolve("shop"));

    assertThat(Target.of(parent.resolve("shop")))
        .isEqualTo(new Target(parent.resolve("shop"), false));
  }

  @Test
  void isTheFolderThatALinkLeadsTo() throws IOException {
    Files.createDirectory(parent.resolve("real"));
    Files.createSymbolicLink(parent.resolve("shop"), parent.resolve("real"));

    assertThat(Target.of(parent.resolve("shop")).folder()).isEqualTo(parent.resolve("real"));
  }

  @Test
  void isReachedThroughALinkAbove() throws IOException {
    Files.createDirectories(parent.resolve("outer/.git"));
    Files.createDirectories(parent.resolve("outer/inner"));
    Files.createSymbolicLink(parent.resolve("link"), parent.resolve("outer/inner"));

    Target target = Target.of(parent.resolve("link/shop"));

    assertThat(target.folder()).isEqualTo(parent.resolve("outer/inner/shop"));
    assertThat(target.enclosingRepository()).contains(parent.resolve("outer"));
    assertThat(Target.of(parent.resolve("link/../shop")).folder())
        .isEqualTo(parent.resolve("outer/shop"));
  }

  @Test
  void knowsTheNearestRepositoryAboveIt() throws IOException {
    Files.createDirectories(parent.resolve("outer/.git"));
    Files.createDirectories(parent.resolve("outer/inner/.git"));
    Files.createDirectories(parent.resolve("outer/inner/deep"));

    assertThat(Target.of(parent.resolve("outer/inner/deep/shop")).enclosingRepository())
        .contains(parent.resolve("outer/inner"));
  }

  @Test
  void mayLieInNoRepository() {
    // Only the root has nothing above it that somebody may have made a repository of.
    assertThat(new Target(Path.of("/"), false).enclosingRepository()).isEmpty();
    assertThat(new Target(Path.of("/"), false).parent()).isEqualTo(Path.of("/"));
  }

  @Test
  void isFreeWithARepositoryWithoutCommits() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));

    assertThat(Target.of(parent.resolve("shop")).repository()).isTrue();
  }

  @Test
  void isTakenByARepositoryWithACommit() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));
    Files.writeString(parent.resolve("shop/.git/refs/heads/trunk"), "0".repeat(40));

    assertRefused("is not empty");
  }

  @Test
  void isTakenByARepositoryWithPackedRefs() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));
    Files.writeString(parent.resolve("shop/.git/packed-refs"), "");

    assertRefused("is not empty");
  }

  @Test
  void isTakenByARepositoryWithStagedFiles() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));
    Files.writeString(parent.resolve("shop/.git/index"), "DIRC");

    assertRefused("is not empty");
  }

  @Test
  void isTakenByAFolderThatOnlyLooksLikeARepository() throws IOException {
    Files.createDirectories(parent.resolve("shop/.git"));

    assertRefused("is not empty");
  }

  @Test
  void isTakenByARepositoryWithoutRefs() throws IOException {
    Files.createDirectories(parent.resolve("shop/.git"));
    Files.writeString(parent.resolve("shop/.git/HEAD"), "ref: refs/heads/main\n");

    assertRefused("is not empty");
  }

  @Test
  void isTakenByARepositoryThatKeepsItsRefsElsewhere() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));
    Files.createDirectory(parent.resolve("shop/.git/reftable"));

    assertRefused("holds a Git repository in whose reftable scaffold cannot look for commits");
  }

  @Test
  void isTakenByALinkedWorkTree() throws IOException {
    Files.createDirectory(parent.resolve("shop"));
    Files.writeString(parent.resolve("shop/.git"), "gitdir: elsewhere\n");

    assertRefused("is not empty");
  }

  @Test
  void isTakenByAFileOfAnyKind() throws IOException {
    ProjectWriterTest.emptyRepository(parent.resolve("shop"));
    Files.createFile(parent.resolve("shop/.hidden"));

    assertRefused("is not empty");
  }

  @Test
  void isTakenByAFile() throws IOException {
    Files.createFile(parent.resolve("shop"));

    assertRefused("is no folder");
  }

  @Test
  void isTakenByALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(parent.resolve("shop"), parent.resolve("nowhere"));

    assertRefused("is no folder");
  }

  @Test
  void needsItsParent() {
    assertThatThrownBy(() -> Target.of(parent.resolve("absent/shop")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(e.problem().what())
                  .isEqualTo("no folder `" + parent.resolve("absent") + "` to make the project in");
            });
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> Target.of(parent.resolve("shop")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.REFUSED);
              assertThat(e.problem().what()).isEqualTo("`" + parent.resolve("shop") + "` " + why);
            });
  }
}
