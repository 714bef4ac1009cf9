package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.catalog.FolderCatalog;
import dev.scaffold.git.GitProgram;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.problem.Location;
import dev.scaffold.tree.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example templates, each rendered to a tree that is known. A folder of {@code examples} is a
 * case: the name of the template, and behind each {@code &} an answer.
 */
class ExamplesTest {
  private static final Path CATALOG = Path.of("..", "examples").toAbsolutePath().normalize();
  private static final Path CASES = Path.of("src", "test", "resources", "examples");
  private static final String RECORD = ".scaffold.yaml";

  @TempDir private Path folder;

  private static List<String> cases() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesItsTree() throws IOException {
    return cases().stream().map(name -> DynamicTest.dynamicTest(name, () -> run(name)));
  }

  private void run(String name) throws Exception {
    assertThat(render(name)).isEqualTo(tree(CASES.resolve(name)));
  }

  @Test
  void namesAndAnswersAreInAnyScript() throws Exception {
    String greetings = "\n\nΚαλημέρα, おはよう, guten Morgen! 👋🏽\n";
    assertThat(render("unicode"))
        .isEqualTo(Map.of("grüße-aus-Köln.md", "# Köln" + greetings, "日本/README.md", "東京へようこそ\n"));
    assertThat(render("unicode&city=東京"))
        .isEqualTo(Map.of("grüße-aus-東京.md", "# 東京" + greetings, "日本/README.md", "東京へようこそ\n"));
  }

  private Map<String, String> render(String name) throws Exception {
    String[] parts = name.split("&", -1);
    Path target = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "new", "little-shop", "--no-git", "--defaults", "--catalog", CATALOG.toString()));
    arguments.addAll(List.of("--template", parts[0], "--output", target.toString()));
    for (int i = 1; i < parts.length; i++) {
      arguments.addAll(List.of("-d", parts[i]));
    }

    Person.Ended ended = new Person(folder).run(arguments.toArray(String[]::new));

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return tree(target);
  }

  /** Returns the files by path, each with its mode and text, but for the record. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.equals(RECORD)) {
          tree.put(path, (Files.isExecutable(file) ? "executable\n" : "") + Files.readString(file));
        }
      }
    }
    return tree;
  }

  @Test
  void noExampleIsWithoutACase() throws IOException {
    List<String> rendered =
        cases().stream().map(name -> name.split("&", -1)[0]).distinct().toList();
    List<String> templates = new ArrayList<>();
    try (FolderCatalog catalog = catalog(CATALOG)) {
      for (Folder template : catalog.templates()) {
        templates.add(template.path());
      }
    }
    // Not a folder of this project's tests, as not every build tool can hold its names.
    rendered = Stream.concat(rendered.stream(), Stream.of("unicode")).toList();
    assertThat(rendered).hasSize(10);
    assertThat(templates)
        .filteredOn(template -> !template.equals("facts-server"))
        .containsExactlyInAnyOrderElementsOf(rendered);
  }

  @Test
  void theExamplesAreNoTemplatesOfTheCatalogAroundThem() {
    try (FolderCatalog catalog = catalog(CATALOG.resolve("..").normalize())) {
      assertThat(catalog.templates()).isNotEmpty().noneMatch(new Folder("examples")::holds);
      assertThat(new CatalogTemplates(catalog).project("monorepo", Location.NONE)).isNotNull();
    }
  }

  @Test
  void theExamplesHaveNoMistakes() throws Exception {
    assertThat(new Person(folder).run("template", "lint", CATALOG.toString()))
        .isEqualTo(new Person.Ended(0, "No mistakes in 11 templates.\n", ""));
  }

  private static FolderCatalog catalog(Path folder) {
    return FolderCatalog.open(folder, new GitProgram(Map.of("PATH", System.getenv("PATH"))));
  }
}
