package dev.scaffold.plan;

import static dev.scaffold.plan.ProjectWriterTest.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StaleStagingTest {
  @TempDir Path parent;

  @Test
  void isRemovedWithoutALock() throws IOException {
    Files.createDirectories(parent.resolve(".shop.scaffold-0123456789ab"));
    StaleStaging.settleIn(parent);

    assertThat(children(parent)).isEmpty();
  }

  @Test
  void isRemovedWithAHalfWrittenTree() throws IOException {
    stale("tree/README.md");
    stale("lock");
    StaleStaging.settleIn(parent);

    assertThat(children(parent)).isEmpty();
  }

  @Test
  void staysWhileItsProcessLives() throws IOException {
    try (Staging staging = Staging.open(Target.of(parent.resolve("shop")))) {
      staging.add(new RelativePath("a"), TreeFile.ofText("a"));
      StaleStaging.settleIn(parent);

      assertThat(staging.tree().resolve("a")).exists();
    }
    assertThat(children(parent)).isEmpty();
  }

  @Test
  void givesBackATargetThatWasMovedAside() throws IOException {
    stale("lock");
    stale("tree/README.md");
    stale("before/.git/HEAD");
    StaleStaging.settleIn(parent);

    assertThat(children(parent)).containsExactly("shop");
    assertThat(parent.resolve("shop/.git/HEAD")).exists();
  }

  @Test
  void keepsATargetThatTookItsPlace() throws IOException {
    stale("lock");
    stale("before/.git/HEAD");
    Files.createDirectory(parent.resolve("shop"));
    Files.createFile(parent.resolve("shop/README.md"));
    StaleStaging.settleIn(parent);

    assertThat(children(parent)).containsExactly("shop");
    assertThat(children(parent.resolve("shop"))).containsExactly("README.md");
  }

  @Test
  void losesNothingWhenAPersonTookTheTargetsPlace() throws IOException {
    stale("tree/README.md");
    stale("before/.git/HEAD");
    Files.createDirectory(parent.resolve("shop"));
    Files.createFile(parent.resolve("shop/mine"));
    StaleStaging.settleIn(parent);

    assertThat(children(parent.resolve("shop"))).containsExactly("mine");
    assertThat(parent.resolve(".shop.scaffold-0123456789ab/before/.git/HEAD")).exists();
  }

  @Test
  void keepsWhatSomebodyWroteIntoATargetThatWasMovedAside() throws IOException {
    stale("before/.git/HEAD");
    stale("before/notes.txt");
    Files.createDirectory(parent.resolve("shop"));
    Files.createFile(parent.resolve("shop/README.md"));
    StaleStaging.settleIn(parent);

    assertThat(parent.resolve(".shop.scaffold-0123456789ab/before/notes.txt")).hasContent("x");
    assertThat(parent.resolve(".shop.scaffold-0123456789ab/before/.git/HEAD")).hasContent("x");
  }

  @Test
  void keepsWhatSomebodyCommittedInATargetThatWasMovedAside() throws IOException {
    stale("before/.git/HEAD");
    stale("before/.git/refs/heads/main");
    Files.createDirectory(parent.resolve("shop"));
    StaleStaging.settleIn(parent);

    assertThat(parent.resolve(".shop.scaffold-0123456789ab/before/.git/refs/heads/main")).exists();
  }

  @Test
  void isNeverAFolderThatHoldsAnythingElse() throws IOException {
    stale("notes.txt");
    StaleStaging.settleIn(parent);

    assertThat(parent.resolve(".shop.scaffold-0123456789ab/notes.txt")).exists();
  }

  @Test
  void isNotLockedThroughALink() throws IOException {
    stale("tree/README.md");
    Files.createSymbolicLink(
        parent.resolve(".shop.scaffold-0123456789ab/lock"), parent.resolve("elsewhere"));
    StaleStaging.settleIn(parent);

    assertThat(children(parent)).containsExactly(".shop.scaffold-0123456789ab");
  }

  @Test
  @Timeout(60)
  void isNotLockedByAPipe() throws Exception {
    stale("tree/README.md");
    Path pipe = parent.resolve(".shop.scaffold-0123456789ab/lock");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    StaleStaging.settleIn(parent);

    assertThat(parent.resolve(".shop.scaffold-0123456789ab/tree/README.md")).exists();
  }

  @Test
  void isNeverSomebodyElses() throws IOException {
    stale("tree/README.md");
    Path folder = parent.resolve(".shop.scaffold-0123456789ab");
    assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "SKIPPED: only root can give a folder to somebody else");
    Files.setAttribute(folder, "unix:uid", 65534);
    StaleStaging.settleIn(parent);

    assertThat(folder.resolve("tree/README.md")).exists();
  }

  @Test
  void isNeverAFolderOfAnotherName() throws IOException {
    Files.createDirectory(parent.resolve(".shop.scaffold-notours"));
    Files.createFile(parent.resolve(".shop.scaffold-00000000000f"));
    StaleStaging.settleIn(parent);

    assertThat(children(parent))
        .containsExactly(".shop.scaffold-00000000000f", ".shop.scaffold-notours");
  }

  @Test
  void isNotLookedForWhereNoFolderIs() {
    StaleStaging.settleIn(parent.resolve("absent"));

    assertThat(parent.resolve("absent")).doesNotExist();
  }

  private void stale(String path) throws IOException {
    Path file = parent.resolve(".shop.scaffold-0123456789ab").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
