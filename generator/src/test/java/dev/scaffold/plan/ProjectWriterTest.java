package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWriterTest {
  private static final Tree TREE =
      new Tree(
          Map.of(
              new RelativePath("README.md"),
              TreeFile.ofText("# shop\n"),
              new RelativePath("bin/start"),
              new TreeFile("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), true),
              new RelativePath("docs/empty"),
              TreeFile.ofText("")));

  @TempDir Path parent;

  @Test
  void writesEveryFileWithItsMode() throws IOException {
    write(parent.resolve("shop"));

    assertThat(parent.resolve("shop/README.md")).hasContent("# shop\n");
    assertThat(parent.resolve("shop/docs/empty")).isEmptyFile();
    assertThat(parent.resolve("shop/bin/start")).isExecutable();
    assertThat(Files.isExecutable(parent.resolve("shop/README.md"))).isFalse();
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void leavesTheModesThatThePersonsUmaskLeaves() throws IOException {
    Path reference = Files.createFile(parent.resolve("reference"));
    write(parent.resolve("shop"));

    assertThat(Files.getPosixFilePermissions(parent.resolve("shop/README.md")))
        .isEqualTo(Files.getPosixFilePermissions(reference));
    assertThat(Files.getPosixFilePermissions(parent.resolve("shop")))
        .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(parent.resolve("folder"))));
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectory(parent.resolve("shop"));
    write(parent.resolve("shop"));

    assertThat(children(parent.resolve("shop"))).containsExactly("README.md", "bin", "docs");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void keepsTheModeOfAFolderThatWasThere() throws IOException {
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(parent.resolve("shop"), PosixFilePermissions.asFileAttribute(own));
    emptyRepository(parent.resolve("shed"));
    Files.setPosixFilePermissions(parent.resolve("shed"), own);
    write(parent.resolve("shop"));
    write(parent.resolve("shed"));

    assertThat(Files.getPosixFilePermissions(parent.resolve("shop"))).isEqualTo(own);
    assertThat(Files.getPosixFilePermissions(parent.resolve("shed"))).isEqualTo(own);
  }

  @Test
  void keepsTheRepositoryThatWasThere() throws IOException {
    emptyRepository(parent.resolve("shop"));
    write(parent.resolve("shop"));

    assertThat(children(parent.resolve("shop")))
        .containsExactly(".git", "README.md", "bin", "docs");
    assertThat(parent.resolve("shop/.git/config")).hasContent("[remote \"origin\"]\n");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void leavesNothingBehindWhenTheLastStepFails() throws IOException {
    emptyRepository(parent.resolve("shop"));
    Target target = Target.of(parent.resolve("shop"));

    assertThatThrownBy(() ->
            new ProjectWriter()
                .write(
                    target,
                    Plan.ofNew(target.folder(), TREE),
                    folder -> {
                      throw new IOException("no such luck");
                    }))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .isEqualTo("cannot write `" + target.folder() + "`: no such luck");
            });
    assertThat(children(parent.resolve("shop"))).containsExactly(".git");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void leavesNothingBehindWhenTheTargetIsTakenMeanwhile() throws IOException {
    Target target = Target.of(parent.resolve("shop"));

    assertThatThrownBy(() ->
            new ProjectWriter()
                .write(
                    target,
                    Plan.ofNew(target.folder(), TREE),
                    folder -> {
                      Files.createDirectory(target.folder());
                      return Files.writeString(target.folder().resolve("mine"), "mine");
                    }))
        .isInstanceOf(ProblemException.class);
    assertThat(children(target.folder())).containsExactly("mine");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws IOException {
    // A name too long for its staging folder fails for every user, root too.
    Target target = Target.of(parent.resolve("x".repeat(255)));

    assertThatThrownBy(() ->
            new ProjectWriter().write(target, Plan.ofNew(target.folder(), TREE), folder -> "done"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().what()).endsWith("File name too long"));
    assertThat(children(parent)).isEmpty();
  }

  private static void write(Path folder) {
    Target target = Target.of(folder);
    new ProjectWriter().write(target, Plan.ofNew(target.folder(), TREE), step -> "done");
  }

  static void emptyRepository(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git/refs/heads"));
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/trunk\n");
    Files.writeString(folder.resolve(".git/config"), "[remote \"origin\"]\n");
    Files.createDirectory(
        folder.resolve(".git/hooks"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  static List<String> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
