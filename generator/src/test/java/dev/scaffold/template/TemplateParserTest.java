package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scaffold.expression.Expression;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import dev.scaffold.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateParserTest {
  @Test
  void readsEveryKeyOfAComponent() {
    Template template =
        TemplateParser.parse(
            "template.yaml",
            """
            schema: 1
            kind: component
            name: backend/spring
            title: Spring Boot backend
            description: One sentence.
            tags: [java, spring]
            maintainers: [someone]
            placeholders:
              acme-shop: name
            questions:
              - name: name
                type: string
                prompt: Name of the project
                help: More words.
                default: acme-shop
                validate: name?has_content
                message: give it a name
              - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], default: graphql}
              - {name: worker, type: bool, default: false, when: api == "rest", ask: false}
            values:
              rest: api == "rest"
            files:
              - {files: ["src/**/rest/**", "*.json"], when: rest, raw: true, once: false, executable: true}
              - {files: README.md, path: "[=name].md", from: /templates/shared/README.md}
              - files: package.json
                drop: [{pointer: /dependencies/graphql, when: rest}]
            provides: {title: Backend}
            """);

    assertThat(template.schema()).isEqualTo(1);
    assertThat(template.kind()).isEqualTo(Template.Kind.COMPONENT);
    assertThat(template.name()).isEqualTo("backend/spring");
    assertThat(template.title()).isEqualTo("Spring Boot backend");
    assertThat(template.description()).isEqualTo("One sentence.");
    assertThat(template.tags()).containsExactly("java", "spring");
    assertThat(template.maintainers()).containsExactly("someone");
    assertThat(template.placeholders())
        .extracting(Template.Placeholder::token, Template.Placeholder::answer)
        .containsExactly(tuple("acme-shop", "name"));
    assertThat(template.values()).extracting(Template.Value::name).containsExactly("rest");
    assertThat(template.slots()).isEmpty();
    assertThat(template.provides()).get().isInstanceOf(YamlNode.Mapping.class);
    checkQuestions(template.questions());
    checkFiles(template.files());
  }

  private static void checkQuestions(List<Question> questions) {
    assertThat(questions).extracting(Question::name).containsExactly("name", "api", "worker");
    Question name = questions.get(0);
    assertThat(name.type()).isEqualTo(Question.Type.STRING);
    assertThat(name.prompt()).isEqualTo("Name of the project");
    assertThat(name.help()).contains("More words.");
    assertThat(name.defaultValue())
        .containsInstanceOf(YamlNode.Scalar.class)
        .get()
        .extracting(node -> ((YamlNode.Scalar) node).text())
        .isEqualTo("acme-shop");
    assertThat(name.validate().map(Expression::source)).contains("name?has_content");
    assertThat(name.message()).contains("give it a name");
    assertThat(name.ask()).isTrue();
    Question api = questions.get(1);
    assertThat(api.prompt()).isEqualTo("api");
    assertThat(api.choices())
        .containsExactly(
            new Question.Choice("graphql", "graphql"), new Question.Choice("rest", "REST"));
    Question worker = questions.get(2);
    assertThat(worker.when().map(Expression::source)).contains("api == \"rest\"");
    assertThat(worker.ask()).isFalse();
  }

  private static void checkFiles(List<FileRule> rules) {
    FileRule first = rules.get(0);
    assertThat(first.globs()).extracting(Glob::pattern).containsExactly("src/**/rest/**", "*.json");
    assertThat(first.raw()).contains(true);
    assertThat(first.once()).contains(false);
    assertThat(first.executable()).contains(true);
    assertThat(first.when()).isPresent();
    FileRule second = rules.get(1);
    assertThat(second.path()).isPresent();
    assertThat(second.from().map(FileRule.From::origin))
        .contains(new RelativePath("templates/shared/README.md"));
    assertThat(second.from().map(FileRule.From::shared)).contains(true);
    FileRule third = rules.get(2);
    assertThat(third.drop())
        .extracting(FileRule.Drop::pointer)
        .containsExactly("/dependencies/graphql");
  }

  @Test
  void readsTheSlotsOfAProject() {
    Template template =
        TemplateParser.parse(
            "template.yaml",
            """
            schema: 1
            kind: project
            name: monorepo
            title: Monorepo
            description: All in one.
            questions: [{name: name, type: string, default: acme-shop}]
            components:
              - slot: backend
                prompt: Backends
                choices: [spring, {value: django, label: Django}]
                default: [spring]
                ask: false
                answers: {name: "[=name]", worker: true}
              - {slot: docs-site, choices: [antora]}
            """);

    Slot backend = template.slots().get(0);
    assertThat(backend.name()).isEqualTo("backend");
    assertThat(backend.prompt()).isEqualTo("Backends");
    assertThat(backend.choices())
        .extracting(Question.Choice::value)
        .containsExactly("spring", "django");
    assertThat(backend.defaults()).containsExactly("spring");
    assertThat(backend.ask()).isFalse();
    assertThat(backend.answers()).containsOnlyKeys("name", "worker");
    Slot docs = template.slots().get(1);
    assertThat(docs.prompt()).isEqualTo("docs-site");
    assertThat(docs.defaults()).isEmpty();
    assertThat(docs.ask()).isTrue();
  }

  @Test
  void aDescriptionThatIsNotUtf8IsRefusedAtThePlace() {
    byte[] bytes = "schema: 1\ntitle: S\u00fc\u00df\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TemplateParser.text("template.yaml", new TreeFile(bytes, false)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().where())
                    .isEqualTo(new Location.InFile("template.yaml", 2, 9, "title: S")));
    assertThat(TemplateParser.text("template.yaml", TreeFile.ofText("S\u00fc\u00df\n")))
        .isEqualTo("S\u00fc\u00df\n");
  }

  @Test
  void aTemplateDoesNotAskWithoutEnd() {
    StringBuilder text =
        new StringBuilder(
            "schema: 1\nkind: project\nname: a\ntitle: A\ndescription: A.\nquestions:\n");
    for (int i = 0; i < 500; i++) {
      text.append("  - {name: q").append(i).append(", type: bool, prompt: Q, default: false}\n");
    }

    assertThat(TemplateParser.read("template.yaml", text.toString()).mistakes()).isEmpty();
    text.append("  - {name: more, type: bool, prompt: Q, default: false}\n");
    assertThat(TemplateParser.read("template.yaml", text.toString()).mistakes())
        .extracting(ProblemException::getMessage)
        .containsExactly("the template asks more than 500 questions");
  }
}
