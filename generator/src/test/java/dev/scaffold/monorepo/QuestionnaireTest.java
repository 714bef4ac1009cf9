package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.answers.Layer;
import dev.scaffold.answers.Reply;
import dev.scaffold.answers.Summary;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  private static final String PROJECT =
      """
      schema: 1
      kind: project
      name: shop
      title: Shop
      description: A shop.
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: pair, type: bool, default: '[=backend?seq_contains("b")?c]'}
      values:
        many: components?size gt 1
        kind: many?then("many", "one")
        short: name?keep_before("-")
        chosen: backend?join("+")
      components:
        - {slot: backend, choices: [b, a], default: a, answers: {label: "[=short]", mates: '[=components?map(c -> c.name)?join(" ")]'}}
      """;

  private static final String COMPONENT =
      """
      schema: 1
      kind: component
      name: backend/a
      title: Backend
      description: A backend.
      questions:
        - {name: label, type: string}
        - {name: mates, type: string}
        - {name: title, type: string, default: "[=project.name], [=component.name]"}
        - {name: extra, type: string, default: none, when: component.path == "backend-a"}
      values:
        siblings: components?map(c -> c.name)?join("+")
      """;

  @Test
  void valuesOverTheComponentsAreKnownToTheProjectsFiles() {
    Map<RelativePath, TreeFile> files = composed("backend=a,b", "backend-a.extra=more");
    assertThat(text(files, "kind.txt")).isEqualTo("many");
    assertThat(text(files, "backend-a/a.txt"))
        .isEqualTo("acme acme-shop, backend-a more backend-a+backend-b");
    assertThat(text(composed(), "kind.txt")).isEqualTo("one");
  }

  @Test
  void aComponentsQuestionsSeeTheProjectAndTheComponent() {
    assertThat(text(composed(), "backend/a.txt")).isEqualTo("acme acme-shop, backend none backend");
  }

  @Test
  void aTemplateThatIsNotThereIsShownWhereItIsChosen() {
    MapCatalog catalog = new MapCatalog();
    catalog.files.remove(new RelativePath("b/.template/template.yaml"));
    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> select(catalog));
    assertThat(problem.problem().what()).isEqualTo("no template `backend/b` in memory");
    assertThat(problem.problem().where())
        .isEqualTo(
            new Location.InFile(
                "shop/.template/template.yaml", 15, 31, PROJECT.lines().toList().get(14)));
  }

  @Test
  void theChoicesOfSlotsComeBeforeAllOtherQuestions() {
    List<String> asked = new ArrayList<>();
    MapCatalog catalog = new MapCatalog();
    select(
        catalog,
        Optional.of(new Interview(() -> new Agreeing(asked))),
        "backend.label=l",
        "backend.mates=m");
    assertThat(asked).containsExactly("backend", "name", "pair", "backend.title");
  }

  @Test
  void choicesAreKnownToTheProjectByTheNameOfTheSlot() {
    assertThat(text(composed("backend=b,a"), "chosen.txt")).isEqualTo("a+b true");
    assertThat(text(composed("backend=a"), "chosen.txt")).isEqualTo("a false");
    assertThat(text(composed("backend="), "chosen.txt")).isEqualTo(" false");
  }

  @Test
  void choicesFollowFromTheComponentsOfARepositoryThatIsThere() {
    CatalogTemplates templates = new CatalogTemplates(new MapCatalog());
    Location here = new Location.Input("test");
    List<Questionnaire.Member> members =
        List.of(
            new Questionnaire.Member("pay", templates.component("backend/b", here)),
            new Questionnaire.Member("old-pay", templates.component("backend/b", here)));
    Selection selection =
        questionnaire(templates, Optional.empty()).fill(templates.anyProject(), members);
    Map<RelativePath, TreeFile> files =
        selection.compose(templates, new MapCatalog()).tree().files();
    assertThat(text(files, "chosen.txt")).isEqualTo("b true");
    assertThat(selection.choices())
        .extracting(choice -> choice.answers().values().get("mates"))
        .containsExactly("old-pay pay", "old-pay pay");
  }

  @Test
  void whatIsPassedDownSeesTheComponents() {
    assertThat(select(new MapCatalog(), "backend=b,a").choices())
        .extracting(choice -> choice.answers().values().get("mates"))
        .containsExactly("backend-a backend-b", "backend-a backend-b");
  }

  /** Takes what is suggested, and notes what was asked. */
  private record Agreeing(List<String> asked) implements Interviewer {
    @Override
    public Reply ask(Asked question) {
      asked.add(question.name());
      return new Reply.Suggested();
    }

    @Override
    public Decision confirm(Summary summary) {
      return new Decision.Accept();
    }

    @Override
    public void close() {}
  }

  private static Map<RelativePath, TreeFile> composed(String... definitions) {
    MapCatalog catalog = new MapCatalog();
    return select(catalog, definitions)
        .compose(new CatalogTemplates(catalog), catalog)
        .tree()
        .files();
  }

  private static Selection select(Catalog catalog, String... definitions) {
    return select(catalog, Optional.empty(), definitions);
  }

  private static Selection select(
      Catalog catalog, Optional<Interview> interview, String... definitions) {
    CatalogTemplates templates = new CatalogTemplates(catalog);
    return questionnaire(templates, interview, definitions).fill(templates.anyProject());
  }

  private static Questionnaire questionnaire(
      CatalogTemplates templates, Optional<Interview> interview, String... definitions) {
    return new Questionnaire(
        templates,
        new AnswerResolver(Clock.systemUTC()),
        new AnswerSources(List.of(Layer.ofDefinitions(List.of(definitions)))),
        interview);
  }

  private static String text(Map<RelativePath, TreeFile> files, String path) {
    return files.getOrDefault(new RelativePath(path), TreeFile.ofText("none")).text();
  }

  /** The templates above. */
  private static final class MapCatalog implements Catalog {
    final SortedMap<RelativePath, TreeFile> files = new TreeMap<>();

    MapCatalog() {
      put("shop/.template/template.yaml", PROJECT);
      put("shop/kind.txt.ftl", "[=kind]");
      put("shop/chosen.txt.ftl", "[=chosen] [=pair?c]");
      put("a/.template/template.yaml", COMPONENT);
      put("a/a.txt.ftl", "[=label] [=title] [=extra] [=siblings]");
      put("b/.template/template.yaml", COMPONENT.replace("backend/a", "backend/b"));
    }

    private void put(String path, String text) {
      files.put(new RelativePath(path), TreeFile.ofText(text));
    }

    @Override
    public String source() {
      return "memory";
    }

    @Override
    public String version() {
      return "0";
    }

    @Override
    public Optional<String> commit() {
      return Optional.empty();
    }

    @Override
    public List<Folder> templates() {
      return Stream.of(new Folder("a"), new Folder("b"), new Folder("shop"))
          .filter(folder ->
              files.containsKey(folder.resolve(new RelativePath(".template/template.yaml"))))
          .toList();
    }

    @Override
    public Tree files(Folder folder) {
      SortedMap<RelativePath, TreeFile> own = new TreeMap<>();
      files.forEach((path, file) -> {
        if (folder.holds(path)) {
          own.put(folder.relativize(path), file);
        }
      });
      return new Tree(own);
    }

    @Override
    public Optional<TreeFile> file(RelativePath path) {
      return Optional.ofNullable(files.get(path));
    }

    @Override
    public void close() {}
  }
}
