package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderCatalogTest {
  private final GitProgram git =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null"));

  @TempDir Path folder;

  @Test
  void findsTheFoldersThatHoldATemplate() throws IOException {
    write("templates/monorepo/.template/template.yaml");
    write("backend/spring/.template/template.yaml");
    write("backend/spring/pom.xml");
    write("shared/template.yaml");

    assertThat(open().templates())
        .extracting(Folder::path)
        .containsExactly("backend/spring", "templates/monorepo");
  }

  @Test
  void mayBeATemplateItself() throws IOException {
    write(".template/template.yaml");
    write("README.md");
    write("docs/index.md");
    write("nested/.template/template.yaml");

    Catalog catalog = open();

    assertThat(catalog.templates()).containsExactly(Folder.ROOT, new Folder("nested"));
    assertThat(catalog.files(Folder.ROOT).files().keySet())
        .extracting(RelativePath::value)
        .containsExactly(".template/template.yaml", "README.md", "docs/index.md");
  }

  @Test
  void endsATemplateWhereANestedOneBegins() throws IOException {
    write("app/.template/template.yaml");
    write("app/Main.java");
    write("app/docs/.template/template.yaml");
    write("app/docs/index.md");
    write("app-two/index.md");
    write("apple/index.md");

    assertThat(open().files(new Folder("app")).files().keySet())
        .extracting(RelativePath::value)
        .containsExactly(".template/template.yaml", "Main.java");
  }

  @Test
  void leavesACatalogWithinToItself() throws IOException {
    write("app/.template/template.yaml");
    write("app/Main.java");
    write("app/examples/.catalog");
    write("app/examples/small/.template/template.yaml");
    write("app/examples/README.md");
    write("other/.catalog");
    write("other/.template/template.yaml");

    assertThat(open().templates()).containsExactly(new Folder("app"));
    assertThat(open().files(new Folder("app")).files().keySet())
        .extracting(RelativePath::value)
        .containsExactly(".template/template.yaml", "Main.java");
    try (Catalog within = FolderCatalog.open(folder.resolve("app/examples"), git)) {
      assertThat(within.templates()).containsExactly(new Folder("small"));
    }
  }

  @Test
  void readsAnyFile() throws IOException {
    write("shared/lock.json");
    assertThat(folder.resolve("shared/lock.json").toFile().setExecutable(true)).isTrue();

    Catalog catalog = open();

    assertThat(catalog.file(new RelativePath("shared/lock.json")))
        .hasValueSatisfying(file -> {
          assertThat(file.text()).isEqualTo("shared/lock.json");
          assertThat(file.executable()).isTrue();
        });
    assertThat(catalog.file(new RelativePath("shared/other.json"))).isEmpty();
  }

  @Test
  void listsInAWorkTreeWhatGitWouldKeep() throws IOException {
    git("init", "--quiet");
    write(".gitignore", "target/\n");
    write("app/.template/template.yaml");
    write("app/new.txt");
    write("app/old.txt");
    write("app/target/classes.bin");
    git("add", "app/old.txt", "app/.template");
    Files.delete(folder.resolve("app/old.txt"));

    assertThat(open().files(new Folder("app")).files().keySet())
        .extracting(RelativePath::value)
        .containsExactly(".template/template.yaml", "new.txt");
  }

  @Test
  void listsAPartOfAWorkTree() throws IOException {
    git("init", "--quiet");
    write("catalog/app/.template/template.yaml");

    try (Catalog catalog = FolderCatalog.open(folder.resolve("catalog"), git)) {
      assertThat(catalog.templates()).containsExactly(new Folder("app"));
    }
  }

  @Test
  void refusesSymbolicLinks() throws IOException {
    write("app/.template/template.yaml");
    Files.createSymbolicLink(folder.resolve("app/link"), folder.resolve("app"));

    assertRefused(
        () -> open().files(new Folder("app")),
        ExitCode.REFUSED,
        "a template must not hold symbolic links");
  }

  @Test
  void refusesToFollowALinkThatTookTheFoldersPlace() throws IOException {
    git("init", "--quiet");
    write("elsewhere/secret.txt");
    write("catalog/shared/secret.txt");
    git("add", "catalog");
    Files.delete(folder.resolve("catalog/shared/secret.txt"));
    Files.delete(folder.resolve("catalog/shared"));
    Files.createSymbolicLink(folder.resolve("catalog/shared"), folder.resolve("elsewhere"));

    try (Catalog catalog = FolderCatalog.open(folder.resolve("catalog"), git)) {
      assertRefused(
          () -> catalog.file(new RelativePath("shared/secret.txt")),
          ExitCode.REFUSED,
          "a template must not hold symbolic links");
    }
  }

  @Test
  void refusesALinkThatTheFileSystemCannotHold() throws IOException {
    git("init", "--quiet");
    write("app/link");
    git("update-index", "--add", "--cacheinfo", "120000," + "0".repeat(39) + "1,app/link");

    assertRefused(
        () -> open().file(new RelativePath("app/link")),
        ExitCode.REFUSED,
        "a template must not hold symbolic links");
  }

  @Test
  @Timeout(60)
  void refusesPipes() throws Exception {
    write("app/.template/template.yaml");
    String pipe = folder.resolve("app/pipe").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    assertRefused(
        () -> open().files(new Folder("app")),
        ExitCode.INVALID_INPUT,
        "a template holds files and folders only, no devices and pipes");
  }

  @Test
  void hasGitsModeInAWorkTree() throws IOException {
    git("init", "--quiet");
    write("app/staged");
    write("app/new");
    git("add", "--chmod=+x", "app/staged");
    assertThat(folder.resolve("app/new").toFile().setExecutable(true)).isTrue();

    Catalog catalog = open();

    assertThat(catalog.file(new RelativePath("app/staged")).orElseThrow().executable()).isTrue();
    assertThat(catalog.file(new RelativePath("app/new")).orElseThrow().executable()).isTrue();
  }

  @Test
  void hasTheOwnersModeElsewhere() throws IOException {
    write("app/others");
    Files.setPosixFilePermissions(
        folder.resolve("app/others"), PosixFilePermissions.fromString("rw-r-xr-x"));

    assertThat(open().file(new RelativePath("app/others")).orElseThrow().executable()).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesNamesThatAreNotUtf8() throws Exception {
    String touch = "touch \"$(printf 'app/\\377')\"";
    write("app/.template/template.yaml");
    assertThat(new ProcessBuilder("sh", "-c", touch).directory(folder.toFile()).start().waitFor())
        .isZero();

    assertRefused(this::open, ExitCode.INVALID_INPUT, "a name that is not UTF-8");
    git("init", "--quiet");
    assertRefused(this::open, ExitCode.INVALID_INPUT, "a name that is not UTF-8");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> FolderCatalog.open(folder.resolve("absent"), git))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(e.problem().what())
                  .isEqualTo("no folder `" + folder.resolve("absent") + "`");
            });
  }

  private static void assertRefused(ThrowingCallable call, ExitCode exitCode, String what) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(exitCode);
              assertThat(e.problem().what()).isEqualTo(what);
            });
  }

  private Catalog open() {
    return FolderCatalog.open(folder, git);
  }

  private void write(String path) throws IOException {
    write(path, path);
  }

  private void write(String path, String content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), content);
  }

  private void git(String... arguments) {
    assertThat(git.run(folder, arguments).errors()).isEmpty();
  }
}
