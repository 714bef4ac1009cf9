package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys of one mapping, each read as the type that it must have. */
final class Fields {
  private final YamlNode.Mapping mapping;
  private final String owner;

  private Fields(YamlNode.Mapping mapping, String owner) {
    this.mapping = mapping;
    this.owner = owner;
  }

  /**
   * Takes a mapping that holds only known keys.
   *
   * @param owner what the mapping describes, as in "a question"
   */
  static Fields of(YamlNode node, String owner, List<String> known) {
    YamlNode.Mapping mapping = mapping(node, owner);
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            throw Problem.invalid(
                    "unknown key `" + key + "` in " + owner,
                    entry.keyWhere(),
                    Suggestion.hint(key, known, "known here: " + String.join(", ", known)))
                .asException();
          }
        });
    return new Fields(mapping, owner);
  }

  /** Returns the node if it is a mapping. */
  static YamlNode.Mapping mapping(YamlNode node, String what) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw wrongType(what + " takes keys and values", node, "write `key: value` lines");
  }

  /** Returns the node's items if it is a list. */
  static List<YamlNode> list(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    throw wrongType(what + " takes a list", node, "write `[a, b]`, or items that start with `- `");
  }

  /** Returns the node's text if it is a scalar with a value. */
  static YamlNode.Scalar scalar(YamlNode node, String what) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
      return scalar;
    }
    throw wrongType(what + " takes text", node, "write one value, quoted if need be");
  }

  /** Returns the node as an expression, which is parsed. */
  static Expression expression(YamlNode node, String what) {
    YamlNode.Scalar scalar = scalar(node, what);
    return Expressions.expression(scalar.text(), scalar.where());
  }

  /** Returns the node as text with interpolations, which are parsed. */
  static TextTemplate textTemplate(YamlNode node, String what) {
    YamlNode.Scalar scalar = scalar(node, what);
    return Expressions.text(scalar.text(), scalar.where());
  }

  private static ProblemException wrongType(String expected, YamlNode node, String hint) {
    String found =
        switch (node) {
          case YamlNode.Mapping m -> "keys and values";
          case YamlNode.Sequence s -> "a list";
          case YamlNode.Scalar s -> s.isNothing() ? "nothing" : "`" + s.text() + "`";
        };
    return Problem.invalid(expected + ", found " + found, node.where(), hint).asException();
  }

  Location where() {
    return mapping.where();
  }

  /** Returns where the key stands; where the mapping begins if it is absent. */
  Location where(String key) {
    return Optional.ofNullable(mapping.entries().get(key))
        .map(YamlNode.Entry::keyWhere)
        .orElse(mapping.where());
  }

  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
  }

  YamlNode required(String key) {
    return node(key)
        .orElseThrow(() ->
            Problem.invalid(
                    owner + " has no `" + key + "`", mapping.where(), "add `" + key + ": ...`")
                .asException());
  }

  String text(String key) {
    return scalar(required(key), quoted(key)).text();
  }

  Optional<String> optionalText(String key) {
    return node(key).map(node -> scalar(node, quoted(key)).text());
  }

  Optional<Boolean> optionalFlag(String key) {
    return node(key)
        .map(node -> {
          if (node instanceof YamlNode.Scalar scalar && scalar.plain()) {
            if (scalar.text().equals("true")) {
              return true;
            }
            if (scalar.text().equals("false")) {
              return false;
            }
          }
          throw wrongType(quoted(key) + " takes true or false", node, "write true or false");
        });
  }

  boolean flag(String key, boolean otherwise) {
    return optionalFlag(key).orElse(otherwise);
  }

  Optional<Expression> optionalExpression(String key) {
    return node(key).map(node -> expression(node, quoted(key)));
  }

  /** Returns the texts of a list, or the one text that stands in its place. */
  List<YamlNode.Scalar> scalars(String key) {
    return node(key)
        .map(node ->
            node instanceof YamlNode.Scalar
                ? List.of(scalar(node, quoted(key)))
                : list(node, quoted(key)).stream()
                    .map(item -> scalar(item, "an item of " + quoted(key)))
                    .toList())
        .orElse(List.of());
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  /** Returns the items of a list, each read by {@code read}; none if the key is absent. */
  <T> List<T> items(String key, Function<YamlNode, T> read) {
    return node(key)
        .map(node -> list(node, quoted(key)).stream().map(read).toList())
        .orElse(List.of());
  }

  /** Returns the entries of a mapping in its order; none if the key is absent. */
  List<Map.Entry<String, YamlNode.Entry>> entries(String key) {
    return node(key)
        .map(node -> mapping(node, quoted(key)).entries())
        .map(entries -> new ArrayList<>(entries.entrySet()))
        .map(List::<Map.Entry<String, YamlNode.Entry>>copyOf)
        .orElse(List.of());
  }

  static String quoted(String key) {
    return "`" + key + "`";
  }
}
