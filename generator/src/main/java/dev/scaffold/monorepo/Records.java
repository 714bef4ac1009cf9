package dev.scaffold.monorepo;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.KebabCase;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the parts of a record; whatever is not as it was written is a problem with its place. */
final class Records {
  private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?");

  private Records() {}

  /** A merge that Git could not finish is a person's to finish. */
  static void refuseConflict(String file, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (isConflictMarker(lines.get(i))) {
        throw Problem.invalid(
                "the record holds a merge conflict",
                Location.InFile.of(file, i + 1, lines.get(i), 0),
                "run `scaffold status --repair` while the merge is open; else resolve it, keep the"
                    + " newer version and of two digests either, and run that then")
            .asException();
      }
    }
  }

  static boolean isConflictMarker(String line) {
    return CONFLICT.matcher(line).matches();
  }

  /** What a newer scaffold keeps there would be lost when this one writes. */
  static void refuseUnknown(YamlNode.Mapping mapping, List<String> known) {
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            throw Problem.invalid(
                    "the record has a key `" + key + "`, which this scaffold does not know",
                    entry.keyWhere(),
                    "install a newer scaffold; if nobody knows it, remove it")
                .asException();
          }
        });
  }

  /** A component's name is the name of a folder. */
  static void refuseBadName(String name, Location where) {
    if (!name.equals(ScaffoldRecord.PROJECT) && !KebabCase.matches(name)) {
      throw damaged("`" + name + "` is no name of a component", where);
    }
  }

  static YamlNode.Mapping mapping(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw damaged("expected keys and values", node.where());
  }

  static YamlNode required(YamlNode.Mapping mapping, String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      throw damaged("the key `" + key + "` is missing", mapping.where());
    }
    return entry.value();
  }

  static String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw damaged("expected a text", node.where());
  }

  /** Returns the name of a template, which for a component begins with its slot. */
  static String template(String component, YamlNode node) {
    String template = text(node);
    if (component.equals(ScaffoldRecord.PROJECT) == template.contains("/")) {
      throw damaged("`" + template + "` is no template for `" + component + "`", node.where());
    }
    return template;
  }

  static List<RelativePath> paths(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(Records::path).toList();
    }
    throw damaged("expected a list", node.where());
  }

  private static RelativePath path(YamlNode node) {
    try {
      return new RelativePath(text(node));
    } catch (IllegalArgumentException e) {
      throw damaged("`" + text(node) + "` is no path in the repository", node.where());
    }
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

  private static ProblemException damaged(String what, Location where) {
    return Problem.invalid(
            "the record is damaged: " + what,
            where,
            "take the file from the last commit in which it was whole")
        .asException();
  }
}
