package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one item of {@code tools}. */
final class ToolParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("name", Shape.TEXT),
          Key.optional("version", Shape.VERSIONS),
          Key.optional("for", Shape.TEXT),
          Key.optional("optional", Shape.FLAG));

  // No path, and no option: it is only looked for.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._+-]{0,40}");

  private ToolParser() {}

  static Tool parse(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.of(node, "a tool", KEYS, mistakes);
    return new Tool(
        mistakes.attempt(() -> name(fields)).orElse(""),
        fields.read("version", ToolParser::range),
        fields.optionalText("for"),
        fields.flag("optional", false));
  }

  private static String name(Fields fields) {
    YamlNode.Scalar name = Fields.scalar(fields.required("name"), "`name`");
    if (!NAME.matcher(name.text()).matches()) {
      throw Problem.invalid(
              "`" + name.text() + "` is no name of a program",
              name.where(),
              "write lower-case letters, digits, `.`, `_`, `+` and `-`")
          .asException();
    }
    return name.text();
  }

  private static VersionRange range(YamlNode node) {
    YamlNode.Scalar range = Fields.scalar(node, "`version`");
    return VersionRange.parse(range.text())
        .orElseThrow(() ->
            Problem.invalid(
                    "`" + range.text() + "` is no range of versions",
                    range.where(),
                    "write it as `>=2.26` or `>=2.26 <3`")
                .asException());
  }
}
