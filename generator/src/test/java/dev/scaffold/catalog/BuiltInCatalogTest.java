package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInCatalogTest {
  private static final Folder APP = new Folder("app");
  private static final RelativePath README = new RelativePath("app/README.md");
  private static final Location WHERE = new Location.Input("TEMPLATE");

  private final GitProgram git =
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

  @Test
  void holdsWhatIsCommitted() throws IOException {
    commit();
    Files.writeString(folder.resolve("app/README.md"), "changed");
    Files.writeString(folder.resolve("app/new.txt"), "new");

    try (Catalog catalog = BuiltInCatalog.open(folder, "0.1.0")) {
      assertThat(catalog.templates()).containsExactly(APP);
      assertThat(catalog.files(APP).files().keySet())
          .extracting(RelativePath::value)
          .containsExactly(".template/template.yaml", "README.md", "run");
      assertThat(catalog.file(README).orElseThrow().text()).isEqualTo("committed");
      assertThat(catalog.file(new RelativePath("app/run")).orElseThrow().executable()).isTrue();
      assertThat(catalog.file(new RelativePath("app/new.txt"))).isEmpty();
    }
  }

  @Test
  void isAVersionAtWorkBetweenReleases() throws IOException {
    commit();
    String head = git("rev-parse", "HEAD").strip();
    git("tag", "unrelated");

    try (Catalog catalog = BuiltInCatalog.open(folder, "0.1.0")) {
      assertThat(catalog.version()).isEqualTo("0.1.0-dev+" + head.substring(0, 12));
      assertThat(catalog.commit()).hasValue(head);
    }
  }

  @Test
  void isAReleaseUntilATemplateChanges() throws IOException {
    commit();
    String released = release("1.2.3");

    try (Catalog catalog = BuiltInCatalog.open(folder, "2.0.0")) {
      assertThat(catalog.version()).isEqualTo("1.2.3");
      assertThat(catalog.commit()).hasValue(released);
      assertThat(catalog.file(README).orElseThrow().text()).isEqualTo("committed");
    }

    write("app/README.md", "newer");

    try (Catalog catalog = BuiltInCatalog.open(folder, "2.0.0")) {
      String head = git("rev-parse", "HEAD").strip();
      assertThat(catalog.version()).isEqualTo("2.0.0-dev+" + head.substring(0, 12));
      assertThat(catalog.commit()).hasValue(head);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/run", // removed
        "app/.template/note.md", // added
        "other/.template/template.yaml", // a template of its own, added
        "gone/.template/template.yaml" // one that was there, removed
      })
  void isNoReleaseAfterAnyChangeOfATemplate(String path) throws IOException {
    Files.createDirectories(folder.resolve("gone/.template"));
    Files.writeString(folder.resolve("gone/.template/template.yaml"), "schema: 1\n");
    commit();
    release("1.2.3");

    if (Files.exists(folder.resolve(path))) {
      git("rm", "--quiet", path);
      git("commit", "--quiet", "--message", "Remove");
    } else {
      write(path, "schema: 1\n");
    }

    try (Catalog catalog = BuiltInCatalog.open(folder, "2.0.0")) {
      assertThat(catalog.version()).startsWith("2.0.0-dev+");
    }
  }

  @Test
  void staysAReleaseWhereOnlyTheProgramOrAnotherCatalogChanges() throws IOException {
    commit();
    release("1.2.3");
    write("generator/src/Main.java", "class Main {}");
    write("examples/.catalog", "");
    write("examples/one/.template/template.yaml", "schema: 1\n");

    try (Catalog catalog = BuiltInCatalog.open(folder, "2.0.0")) {
      assertThat(catalog.version()).isEqualTo("1.2.3");
    }
  }

  @Test
  void isTheNewestOfSeveralReleases() throws IOException {
    commit();
    String commit = git("rev-parse", "HEAD").strip();
    write(
        "generator/releases",
        """
        # What was released
        0.10.2 %1$s
        0.9.12 %1$s
        0.10.10 %1$s
        0.10.9 %1$s
        """
            .formatted(commit));

    try (Catalog catalog = BuiltInCatalog.open(folder, "2.0.0")) {
      assertThat(catalog.version()).isEqualTo("0.10.10");
    }
  }

  @Test
  void isAVersionAtWorkInACloneWithoutTheNewestRelease() throws IOException {
    commit();
    release("1.2.3");
    git("clone", "--quiet", "--depth", "1", folder.toUri().toString(), "shallow");
    Path shallow = folder.resolve("shallow");

    try (Catalog catalog = BuiltInCatalog.open(shallow, "2.0.0")) {
      assertThat(catalog.version()).startsWith("2.0.0-dev+");
    }
    assertThatThrownBy(() -> BuiltInCatalog.ofRelease(shallow, range("1.2.3"), WHERE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().what())
                  .startsWith("this scaffold's templates have no commit `");
              assertThat(e.problem().hint()).endsWith("`git fetch --unshallow`");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3",
        "v1.2.3 0123456789012345678901234567890123456789",
        "1.2 0123456789012345678901234567890123456789",
        "1.2.3 0123456789"
      })
  void refusesALineThatIsNoRelease(String line) throws IOException {
    commit();
    write("generator/releases", line + "\n");

    assertThatThrownBy(() -> BuiltInCatalog.open(folder, "2.0.0"))
        .hasMessage("the list of releases has a line `" + line + "` that is none");
  }

  @Test
  void needsTheHistoryOfItsRepository() {
    Catalogs catalogs =
        new Catalogs(
            git,
            Optional.of(folder),
            "0.1.0",
            Optional.empty(),
            () -> {
              throw new AssertionError("the built-in templates are not elsewhere");
            });
    Catalogs.Wanted nothing =
        new Catalogs.Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> catalogs.open(nothing))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .isEqualTo(
                      "the built-in templates are read from Git's history, and there is none");
              assertThat(e.problem().hint()).endsWith("`--catalog " + folder + "`");
            });
  }

  @Test
  void isFoundFromALinkedWorkTree() throws IOException {
    commit();
    git("worktree", "add", "--quiet", "--detach", "linked");

    try (Catalog catalog = BuiltInCatalog.open(folder.resolve("linked"), "0.1.0")) {
      assertThat(catalog.templates()).containsExactly(APP);
    }
  }

  @Test
  void isReadFromABareRepository() throws IOException {
    commit();
    String released = release("1.2.3");
    git("clone", "--quiet", "--bare", ".", "bare");

    try (Catalog catalog = BuiltInCatalog.open(folder.resolve("bare"), "2.0.0")) {
      assertThat(catalog.version()).isEqualTo("1.2.3");
      assertThat(catalog.commit()).hasValue(released);
      assertThat(catalog.file(README).orElseThrow().text()).isEqualTo("committed");
    }
  }

  @Test
  void isAnOlderReleaseWhenAskedForIt() throws IOException {
    commit();
    String released = release("1.2.3");
    write("app/README.md", "newer");

    try (Catalog catalog = BuiltInCatalog.ofRelease(folder, range("1.2"), WHERE)) {
      assertThat(catalog.version()).isEqualTo("1.2.3");
      assertThat(catalog.commit()).hasValue(released);
      assertThat(catalog.file(README).orElseThrow().text()).isEqualTo("committed");
    }
  }

  @Test
  void hasNoReleaseThatIsNotListed() throws IOException {
    commit();
    git("tag", "v1.2.3");

    assertThatThrownBy(() -> BuiltInCatalog.ofRelease(folder, range("1.2.3"), WHERE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(e.problem().what())
                  .isEqualTo("there is no release `1.2.3` of the built-in templates");
            });
  }

  @Test
  void refusesSymbolicLinks() throws IOException {
    Files.createDirectories(folder.resolve("app/.template"));
    Files.writeString(folder.resolve("app/.template/template.yaml"), "schema: 1\n");
    Files.createSymbolicLink(folder.resolve("app/link"), folder.resolve("app"));
    commit();

    try (Catalog catalog = BuiltInCatalog.open(folder, "0.1.0")) {
      assertThatThrownBy(() -> catalog.files(APP))
          .hasMessage("a template must not hold symbolic links");
    }
  }

  @Test
  void needsACommit() {
    git("init", "--quiet");

    assertThatThrownBy(() -> BuiltInCatalog.open(folder, "0.1.0"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.problem().what())
                  .isEqualTo("cannot read the Git repository: it has no commit");
            });
  }

  private static ReleaseRange range(String text) {
    return ReleaseRange.parse(text).orElseThrow();
  }

  /** Makes the commit at HEAD a release, as the next commit tells; returns which one it is. */
  private String release(String version) throws IOException {
    String commit = git("rev-parse", "HEAD").strip();
    write("generator/releases", version + " " + commit + "\n");
    return commit;
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
    git("add", "--all");
    git("commit", "--quiet", "--message", "Go on");
  }

  private void commit() throws IOException {
    git("init", "--quiet");
    Files.createDirectories(folder.resolve("app/.template"));
    Files.writeString(folder.resolve("app/.template/template.yaml"), "schema: 1\n");
    Files.writeString(folder.resolve("app/README.md"), "committed");
    Files.writeString(folder.resolve("app/run"), "#!/bin/sh\n");
    assertThat(folder.resolve("app/run").toFile().setExecutable(true)).isTrue();
    git("add", "--all");
    git("commit", "--quiet", "--message", "Begin");
  }

  private String git(String... arguments) {
    Outcome outcome = git.run(folder, arguments);
    assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
    return outcome.output();
  }
}
