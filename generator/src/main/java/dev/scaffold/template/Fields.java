package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of one mapping, each read as the type that it must have. What does not fit is noted
 * among the mistakes, and read as if it were not there.
 */
final class Fields {
  private final YamlNode.Mapping mapping;
  private final String owner;
  private final Mistakes mistakes;

  private Fields(YamlNode.Mapping mapping, String owner, Mistakes mistakes) {
    this.mapping = mapping;
    this.owner = owner;
    this.mistakes = mistakes;
  }

  /**
   * Takes a mapping, whose unknown keys are mistakes; throws a problem if it is none.
   *
   * @param owner what the mapping describes, as in "a question"
   */
  static Fields of(YamlNode node, String owner, List<Key> keys, Mistakes mistakes) {
    List<String> known = Key.names(keys);
    YamlNode.Mapping mapping = mapping(node, owner);
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            mistakes.add(
                Problem.invalid(
                    "unknown key `" + key + "` in " + owner,
                    entry.keyWhere(),
                    Suggestion.hint(key, known, "known here: " + String.join(", ", known))));
          }
        });
    return new Fields(mapping, owner, mistakes);
  }

  Mistakes mistakes() {
    return mistakes;
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

  /** Returns the node of a key; throws a problem if it is absent. */
  YamlNode required(String key) {
    return node(key)
        .orElseThrow(() ->
            Problem.invalid(
                    owner + " has no `" + key + "`", mapping.where(), "add `" + key + ": ...`")
                .asException());
  }

  /** Returns the text of a key that must be there; an empty one if it is not. */
  String text(String key) {
    return requiredScalar(key).map(YamlNode.Scalar::text).orElse("");
  }

  Optional<YamlNode.Scalar> requiredScalar(String key) {
    return mistakes.attempt(() -> scalar(required(key), quoted(key)));
  }

  Optional<String> optionalText(String key) {
    return read(key, node -> scalar(node, quoted(key)).text());
  }

  /** Reads the node of a key, if it is there. */
  <T> Optional<T> read(String key, Function<YamlNode, T> read) {
    return node(key).flatMap(node -> mistakes.attempt(() -> read.apply(node)));
  }

  Optional<Boolean> optionalFlag(String key) {
    return read(key, node -> flag(node, key));
  }

  private static boolean flag(YamlNode node, String key) {
    if (node instanceof YamlNode.Scalar scalar && scalar.plain()) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    throw wrongType(quoted(key) + " takes true or false", node, "write true or false");
  }

  boolean flag(String key, boolean otherwise) {
    return optionalFlag(key).orElse(otherwise);
  }

  Optional<Expression> optionalExpression(String key) {
    return read(key, node -> expression(node, quoted(key)));
  }

  /** Returns the texts of a list, or the one text that stands in its place. */
  List<YamlNode.Scalar> scalars(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Scalar one) {
      return mistakes.attempt(() -> scalar(one, quoted(key))).stream().toList();
    }
    return items(key, item -> scalar(item, "an item of " + quoted(key)));
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  /** Returns the items of a list, each read by {@code read}; none if the key is absent. */
  <T> List<T> items(String key, Function<YamlNode, T> read) {
    return read(key, node -> list(node, quoted(key))).stream()
        .flatMap(List::stream)
        .flatMap(item -> mistakes.attempt(() -> read.apply(item)).stream())
        .toList();
  }

  /** Returns the entries of a mapping in its order; none if the key is absent. */
  List<Map.Entry<String, YamlNode.Entry>> entries(String key) {
    return read(key, node -> mapping(node, quoted(key)).entries()).stream()
        .flatMap(entries -> entries.entrySet().stream())
        .toList();
  }

  static String quoted(String key) {
    return "`" + key + "`";
  }
}
