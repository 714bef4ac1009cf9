package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Layer;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code rendering} is a case: {@code template.yaml}, the template's {@code files},
 * the catalog's {@code shared} files, {@code answers.yaml}, and what comes of them: {@code
 * expected} and {@code expected-once}, or the {@code problem.txt}. Each tree is also rendered from
 * sources with Windows line ends.
 */
class RendererTest {
  private static final Path CASES = Path.of("src/test/resources/rendering");
  private static final Set<String> PARTS =
      Set.of(
          "template.yaml",
          "files",
          "shared",
          "answers.yaml",
          "expected",
          "expected-once",
          "problem.txt");
  private static final Folder FOLDER = new Folder("template");

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }
  }

  @Test
  void casesHoldNothingElse() throws IOException {
    try (Stream<Path> parts = Files.walk(CASES, 2)) {
      assertThat(
              parts
                  .filter(path -> path.getNameCount() == CASES.getNameCount() + 2)
                  .map(path -> path.getFileName().toString()))
          .isNotEmpty()
          .isSubsetOf(PARTS);
    }
  }

  private static void run(Path folder) throws IOException {
    if (Files.exists(folder.resolve("problem.txt"))) {
      Problem problem =
          catchThrowableOfType(
                  ProblemException.class, () -> render(folder, UnaryOperator.identity()))
              .problem();
      assertThat(List.of(problem.exitCode().name(), problem.what(), where(problem), problem.hint()))
          .isEqualTo(Files.readAllLines(folder.resolve("problem.txt")));
      return;
    }
    Rendering rendering = render(folder, UnaryOperator.identity());
    Rendering expected = expected(folder, UnaryOperator.identity());
    assertSame(rendering.managed(), expected.managed());
    assertSame(rendering.once(), expected.once());
    assertThat(render(folder, UnaryOperator.identity())).isEqualTo(rendering);

    Rendering windows = render(folder, RendererTest::withWindowsLineEnds);
    assertSame(windows.managed(), expected(folder, RendererTest::withWindowsLineEnds).managed());
  }

  private static void assertSame(Tree actual, Tree expected) {
    assertThat(actual.files().keySet()).isEqualTo(expected.files().keySet());
    expected
        .files()
        .forEach((path, file) -> {
          TreeFile other = actual.files().getOrDefault(path, TreeFile.ofText(""));
          assertThat(other.text()).as(path.value()).isEqualTo(file.text());
          assertThat(other).as(path.value()).isEqualTo(file);
        });
  }

  private static String where(Problem problem) {
    return switch (problem.where()) {
      case Location.InFile in -> in.file() + ":" + in.line() + ":" + in.column();
      case Location.Path path -> path.path();
      case Location.Input input -> input.input();
      case Location.None none -> "";
    };
  }

  private static Rendering render(Path folder, UnaryOperator<TreeFile> change) throws IOException {
    Template template =
        TemplateParser.parse(
            "template/.template/template.yaml", Files.readString(folder.resolve("template.yaml")));
    Path answersFile = folder.resolve("answers.yaml");
    AnswerSources sources =
        Files.exists(answersFile)
            ? new AnswerSources(
                List.of(Layer.ofAnswersFile("answers.yaml", Files.readString(answersFile))))
            : new AnswerSources(List.of());
    Map<String, Object> answers =
        new AnswerResolver(Clock.systemUTC())
            .resolve(
                template.questions(), new Scope(Map.of()), Map.of(), sources, "", Optional.empty())
            .values();
    Tree shared = tree(folder.resolve("shared"), change);
    return Renderer.render(
        new TemplateSource(FOLDER, template, tree(folder.resolve("files"), change)),
        path -> Optional.ofNullable(shared.get(path)),
        new Scope(shuffled(answers)));
  }

  /** The order in which answers come must not matter. */
  private static Map<String, Object> shuffled(Map<String, Object> answers) {
    List<String> names = new ArrayList<>(answers.keySet());
    Collections.shuffle(names);
    Map<String, Object> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, answers.getOrDefault(name, "")));
    return shuffled;
  }

  private static Rendering expected(Path folder, UnaryOperator<TreeFile> change)
      throws IOException {
    return new Rendering(
        tree(folder.resolve("expected"), change),
        tree(folder.resolve("expected-once"), change),
        Map.of());
  }

  private static Tree tree(Path folder, UnaryOperator<TreeFile> change) throws IOException {
    Map<RelativePath, TreeFile> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          TreeFile file = new TreeFile(Files.readAllBytes(path), Files.isExecutable(path));
          files.put(new RelativePath(folder.relativize(path).toString()), change.apply(file));
        }
      }
    }
    return new Tree(files);
  }

  private static TreeFile withWindowsLineEnds(TreeFile file) {
    String text = TextBytes.decode(file.bytes());
    return text == null
        ? file
        : new TreeFile(
            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), file.executable());
  }
}
