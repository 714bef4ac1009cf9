package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Renders every release of the built-in templates again: not a byte may be another than when it was
 * made, or no project from then could be upgraded.
 */
class ReleasesTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Path RENDERINGS = Path.of("src", "test", "resources", "releases");

  private final GitProgram git =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null"));

  @TempDir private Path folder;

  @Test
  void everyReleaseWasWrittenDown() throws IOException {
    List<String> released =
        Files.readAllLines(REPOSITORY.resolve("generator/releases")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ", 2)[0])
            .toList();
    try (Stream<Path> versions = Files.list(RENDERINGS)) {
      assertThat(versions.map(version -> version.getFileName().toString()))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(released);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyReleaseGivesTheSameBytes() throws IOException {
    List<Path> renderings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RENDERINGS)) {
      files.filter(Files::isRegularFile).sorted().forEach(renderings::add);
    }
    return renderings.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                RENDERINGS.relativize(file).toString(), () -> rendersAsBefore(file)));
  }

  /** The file's first line is the tree's id; the others are arguments. */
  private void rendersAsBefore(Path file) throws Exception {
    assumeFalse(
        git(REPOSITORY, "rev-parse", "--is-shallow-repository").equals("true"),
        "a shallow clone does not hold the releases: git fetch --unshallow");
    List<String> lines = Files.readAllLines(file);
    String version = RENDERINGS.relativize(file).getName(0).toString();
    Path project = folder.resolve(version + "-" + file.getFileName());
    List<String> arguments = new ArrayList<>(List.of("new"));
    arguments.addAll(lines.subList(1, lines.size()));
    arguments.addAll(List.of("--template", "monorepo@" + version));
    arguments.addAll(List.of("--no-git", "--output", project.toString()));

    Program.Ended ended =
        Program.in(folder)
            .withJvmOption("-Dscaffold.home=" + REPOSITORY)
            .run(arguments.toArray(String[]::new));

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(treeOf(project)).isEqualTo(lines.getFirst());
  }

  private String treeOf(Path project) throws IOException {
    Files.delete(project.resolve(".scaffold.yaml"));
    git(project, "init", "--quiet", "--object-format=sha256");
    git(project, "add", "--all", "--force");
    return git(project, "write-tree");
  }

  private String git(Path where, String... arguments) {
    Outcome outcome = git.run(where, arguments);
    assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
    return outcome.output().strip();
  }
}
