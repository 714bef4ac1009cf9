package dev.scaffold.browse;

import dev.scaffold.monorepo.Scalars;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template states as YAML, as texts, numbers, booleans, lists and maps. */
public final class Literals {
  private Literals() {}

  /** Returns a question's default as it is written: expressions in it are not evaluated. */
  public static Optional<Object> defaultOf(Question question) {
    boolean text =
        switch (question.type()) {
          case INT, BOOL -> false;
          case STRING, TEXT, CHOICE, CHOICES, LIST, MAP -> true;
        };
    return question.defaultValue().map(node -> literal(node, text));
  }

  /** Returns a component's facts as they are written, with the conditions of their parts. */
  public static Optional<Map<String, Object>> facts(Template template) {
    return template
        .provides()
        .map(node -> node instanceof YamlNode.Mapping facts ? map(facts, false) : Map.of());
  }

  private static Object literal(YamlNode node, boolean text) {
    return switch (node) {
      case YamlNode.Scalar scalar -> text ? scalar.text() : Scalars.value(scalar);
      case YamlNode.Sequence sequence -> list(sequence, text);
      case YamlNode.Mapping mapping -> map(mapping, text);
    };
  }

  private static List<Object> list(YamlNode.Sequence sequence, boolean text) {
    return sequence.items().stream().map(item -> literal(item, text)).toList();
  }

  private static Map<String, Object> map(YamlNode.Mapping mapping, boolean text) {
    Map<String, Object> entries = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> entries.put(key, literal(entry.value(), text)));
    return Collections.unmodifiableMap(entries);
  }
}
