package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is made from the parser's tables, and takes what the parser takes. */
class TemplateSchemaTest {
  private static final Path PUBLISHED = Path.of("..", "docs", "template.schema.json");
  private static final Path FRESH = Path.of("target", "template.schema.json");
  private static final String HEAD =
      "schema: 1\nkind: component\nname: backend/small\ntitle: Small\ndescription: A small one.\n";
  private static final List<Path> TREES =
      List.of(
          Path.of("..", "templates"),
          Path.of("..", "backend-template"),
          Path.of("..", "frontend-template"),
          Path.of("..", "infra-template"),
          Path.of("..", "e2e-template"),
          Path.of("..", "examples"),
          Path.of("src", "test", "resources", "rendering"));

  @Test
  void thePublishedSchemaIsFresh() throws IOException {
    String fresh =
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(TemplateSchema.make())
            + "\n";
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);

    assertThat(Files.readString(PUBLISHED))
        .as("docs/template.schema.json; a fresh one is generator/target/template.schema.json")
        .isEqualTo(fresh);
  }

  @TestFactory
  Stream<DynamicTest> takesEveryTemplate() throws IOException {
    List<Path> descriptions = new java.util.ArrayList<>();
    for (Path tree : TREES) {
      try (Stream<Path> files = Files.walk(tree)) {
        files
            .filter(file -> file.endsWith("template.yaml"))
            .filter(file -> !file.toString().contains("/node_modules/"))
            .forEach(descriptions::add);
      }
    }
    assertThat(descriptions).hasSizeGreaterThan(5);
    return descriptions.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.toString(), () -> assertThat(mistakes(Files.readString(file))).isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags: java\nmaintainers: [a, b]\nrequires: '>=0.1 <2'",
        "questions: [{name: a, type: int, default: 1}, {name: b, type: int, default: '[=a]'}]",
        "questions: [{name: a, type: choice, choices: [1, {value: b, label: B}], default: 1}]",
        "questions: [{name: a, type: map, default: {x: y}}, {name: b, type: list, default: [1]}]",
        "questions: [{name: a, type: choices, choices: [x], default: '[=x]', when: true}]",
        "placeholders: {acme-shop: a}\nquestions: [{name: a, type: string}]\nvalues: {b: a == 'x'}",
        "files: [{files: a, raw: true, path: '[=b]', drop: [{pointer: /x, when: b}]}]",
        "provides: {anything: [{when: x, 1: 2}]}",
        "migrations: [{version: 0.2.0, renamed: {a: b}, dropped: c, computed: {d: 'a + 1'}}]",
        "migrations: [{version: 1.0.0, moved: {a/b: c}, removed: [d]}]",
      })
  void takesWhatTheParserTakes(String text) {
    assertThat(TemplateParser.parse("template.yaml", HEAD + text)).isNotNull();
    assertThat(mistakes(HEAD + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quesions: []",
        "questions: {}",
        "components: []",
        "requires: new",
        "tags: {}",
        "provides: []",
        "values: []",
        "values: {1st: true}",
        "placeholders: {acme: name}",
        "placeholders: {acme-shop: [1]}",
        "questions: [{name: q}]",
        "questions: [{type: bool}]",
        "questions: [{name: Q, type: bool}]",
        "questions: [{name: q, type: boolean}]",
        "questions: [{name: q, type: bool, typ: x}]",
        "questions: [{name: q, type: bool, default: 'yes'}]",
        "questions: [{name: q, type: int, default: 1.5}]",
        "questions: [{name: q, type: string, default: [a]}]",
        "questions: [{name: q, type: list, default: a}]",
        "questions: [{name: q, type: map, default: {a: {}}}]",
        "questions: [{name: q, type: choice}]",
        "questions: [{name: q, type: bool, choices: [a]}]",
        "questions: [{name: q, type: choice, choices: [{valu: a}]}]",
        "questions: [{name: q, type: string, ask: no}]",
        "questions: [{name: q, type: string, ask: false}]",
        "questions: [{name: q, type: string, when: x}]",
        "questions: [{name: q, type: string, message: x}]",
        "files: [{when: x}]",
        "files: [{files: a}]",
        "files: [{file: a, raw: true}]",
        "files: [{files: a, raw: maybe}]",
        "files: [{files: a, drop: [{pointer: a, when: x}]}]",
        "files: [{files: a, drop: [{pointer: /a}]}]",
        "migrations: [{version: v0.2.0, dropped: a}]",
        "migrations: [{version: 0.2.0}]",
        "migrations: [{version: 0.2.0, moved: [a]}]",
      })
  void refusesWhatTheParserRefuses(String text) {
    assertThat(mistakes(HEAD + text)).isNotEmpty();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> TemplateParser.parse("t", HEAD + text)))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "kind: component\nname: a/b\ntitle: x\ndescription: x",
        "schema: 2\nkind: component\nname: a/b\ntitle: x\ndescription: x",
        "schema: 1\nkind: componnt\nname: a/b\ntitle: x\ndescription: x",
        "schema: 1\nkind: component\nname: spring\ntitle: x\ndescription: x",
        "schema: 1\nkind: project\nname: a/b\ntitle: x\ndescription: x",
        "schema: 1\nkind: project\nname: a\ntitle: x\ndescription: x\nprovides: {}",
        "schema: 1\nkind: project\nname: a\ntitle: x\ndescription: x\ncomponents: [{slot: A, choices: [x]}]",
        "schema: 1\nkind: project\nname: a\ntitle: x\ndescription: x\ncomponents: [{slot: a}]",
        "schema: 1\nkind: project\nname: a\ntitle: x",
      })
  void refusesAWrongHead(String text) {
    assertThat(mistakes(text)).isNotEmpty();
  }

  private static Set<ValidationMessage> mistakes(String yaml) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(TemplateSchema.make());
    return schema.validate(json(YamlReader.read("template.yaml", yaml)));
  }

  /** Types scalars as YAML's core schema does, and with it the editors. */
  private static JsonNode json(YamlNode node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    return switch (node) {
      case YamlNode.Mapping mapping -> {
        ObjectNode object = factory.objectNode();
        mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
      case YamlNode.Sequence sequence -> {
        ArrayNode array = factory.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case YamlNode.Scalar scalar -> {
        if (scalar.isNothing()) {
          yield factory.nullNode();
        }
        String text = scalar.text();
        if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
          yield factory.booleanNode(Boolean.parseBoolean(text));
        }
        if (scalar.plain() && text.matches("-?(0|[1-9][0-9]*)")) {
          yield factory.numberNode(Long.parseLong(text));
        }
        yield scalar.plain() && text.matches("-?[0-9]+[.][0-9]+")
            ? factory.numberNode(Double.parseDouble(text))
            : factory.textNode(text);
      }
    };
  }
}
