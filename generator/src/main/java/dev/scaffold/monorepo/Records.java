package dev.scaffold.monorepo;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a record; whatever is not as it was written is a problem with its place. */
final class Records {
  private Records() {}

  static YamlNode.Mapping mapping(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw damaged("expected keys and values", node);
  }

  static YamlNode required(YamlNode.Mapping mapping, String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      throw damaged("the key `" + key + "` is missing", mapping);
    }
    return entry.value();
  }

  static String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw damaged("expected a text", node);
  }

  static Map<String, Object> values(YamlNode.Mapping mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> values.put(key, value(entry.value())));
    return values;
  }

  private static Object value(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Scalars.value(scalar);
      case YamlNode.Sequence sequence -> list(sequence.items());
      case YamlNode.Mapping mapping -> values(mapping);
    };
  }

  private static List<Object> list(List<YamlNode> items) {
    return items.stream().map(Records::value).toList();
  }

  private static ProblemException damaged(String what, YamlNode node) {
    return Problem.invalid(
            "the record is damaged: " + what,
            node.where(),
            "take the file from the last commit in which it was whole")
        .asException();
  }
}
