package dev.scaffold.plan;

import static dev.scaffold.plan.ProjectWriterTest.children;
import static dev.scaffold.plan.ProjectWriterTest.emptyRepository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a target between the look at it and the last step is somebody's work. */
class TakenMeanwhileTest {
  private static final Tree TREE =
      new Tree(Map.of(new RelativePath("README.md"), TreeFile.ofText("# shop\n")));

  @TempDir Path temporary;
  private Path parent;
  private Path shop;

  @BeforeEach
  void resolveParent() throws IOException {
    parent = temporary.toRealPath();
    shop = parent.resolve("shop");
  }

  @Test
  void aFileBesideTheRepositoryStays() throws IOException {
    emptyRepository(shop);

    assertRefused(
        Target.of(shop),
        () -> Files.writeString(shop.resolve("notes.txt"), "mine"),
        "`" + shop + "` was changed while scaffold worked");
    assertThat(children(shop)).containsExactly(".git", "notes.txt");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void aFileBesideTheRepositoryStaysBeforeItIsCopiedToo() throws IOException {
    emptyRepository(shop);
    Target target = Target.of(shop);
    Files.writeString(shop.resolve("notes.txt"), "mine");

    assertRefused(target, () -> {}, "`" + shop + "` is not empty");
    assertThat(children(shop)).containsExactly(".git", "notes.txt");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void aRepositoryThatGoesAwayIsNotedToo() throws IOException {
    emptyRepository(shop);
    Target target = Target.of(shop);
    Folders.delete(shop.resolve(".git"));

    assertRefused(target, () -> {}, "`" + shop + "` was changed while scaffold worked");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void aSettingOfTheRepositoryStays() throws IOException {
    emptyRepository(shop);
    String mine = "[remote \"origin\"]\n\turl = elsewhere\n";

    assertRefused(
        Target.of(shop),
        () -> Files.writeString(shop.resolve(".git/config"), mine),
        "`" + shop + "` was changed while scaffold worked");
    assertThat(shop.resolve(".git/config")).hasContent(mine);
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void anotherRunsProjectInARepositoryStays() throws IOException {
    emptyRepository(shop);

    assertRefused(
        Target.of(shop), this::writeAsAnother, "`" + shop + "` was changed while scaffold worked");
    assertThat(children(shop)).containsExactly(".git", "README.md", "other");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void anotherRunsProjectStays() throws IOException {
    assertRefused(Target.of(shop), this::writeAsAnother, "`" + shop + "` is not empty");
    assertThat(children(shop)).containsExactly("README.md", "other");
    assertThat(children(parent)).containsExactly("shop");
  }

  @Test
  void aFileInTheTargetsPlaceStays() throws IOException {
    assertRefused(
        Target.of(shop), () -> Files.writeString(shop, "mine"), "`" + shop + "` is no folder");
    assertThat(shop).hasContent("mine");
    assertThat(children(parent)).containsExactly("shop");
  }

  private void writeAsAnother() {
    Target target = Target.of(shop);
    new ProjectWriter()
        .write(
            target,
            Plan.ofNew(target.folder(), TREE),
            folder -> Files.writeString(folder.resolve("other"), "other"));
  }

  private interface Meanwhile {
    void happens() throws IOException;
  }

  private static void assertRefused(Target target, Meanwhile meanwhile, String what) {
    assertThatThrownBy(() ->
            new ProjectWriter()
                .write(
                    target,
                    Plan.ofNew(target.folder(), TREE),
                    folder -> {
                      meanwhile.happens();
                      return "done";
                    }))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.REFUSED);
              assertThat(e.problem().what()).isEqualTo(what);
            });
  }
}
