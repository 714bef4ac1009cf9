package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one item of {@code files}. */
final class FileRuleParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("files", Shape.GLOBS),
          Key.optional("when", Shape.CONDITION),
          Key.optional("raw", Shape.FLAG),
          Key.optional("once", Shape.FLAG),
          Key.optional("executable", Shape.FLAG),
          Key.optional("path", Shape.INTERPOLATED),
          Key.optional("from", Shape.PATH),
          Key.optional("drop", Shape.DROPS));
  static final List<Key> DROP_KEYS =
      List.of(Key.required("pointer", Shape.POINTER), Key.required("when", Shape.CONDITION));

  private static final Pattern GLOB_SIGN = Pattern.compile("[*?\\[\\]{}]");

  private final Fields fields;

  private FileRuleParser(Fields fields) {
    this.fields = fields;
  }

  static FileRule parse(YamlNode node, Mistakes mistakes) {
    return new FileRuleParser(Fields.of(node, "a file rule", KEYS, mistakes)).rule();
  }

  private FileRule rule() {
    fields.mistakes().check(() -> fields.required("files"));
    List<YamlNode.Scalar> globs =
        fields.scalars("files").stream()
            .filter(scalar -> fields.mistakes().attempt(() -> glob(scalar)).isPresent())
            .toList();
    List<String> effects = Key.names(KEYS.subList(1, KEYS.size()));
    if (effects.stream().noneMatch(key -> fields.node(key).isPresent())) {
      fields
          .mistakes()
          .add(
              Problem.invalid(
                  "the file rule changes nothing",
                  fields.where(),
                  "add one of " + String.join(", ", effects)));
    }
    return new FileRule(
        globs.stream().map(FileRuleParser::glob).toList(),
        globs.stream().map(YamlNode.Scalar::where).toList(),
        fields.optionalExpression("when"),
        fields.optionalFlag("raw"),
        fields.optionalFlag("once"),
        fields.optionalFlag("executable"),
        fields.read("path", node -> Fields.textTemplate(node, "`path`")),
        globs.isEmpty() ? Optional.empty() : fields.read("from", node -> from(node, globs)),
        fields.items("drop", node -> drop(node, fields.mistakes())),
        fields.where());
  }

  private static Glob glob(YamlNode.Scalar scalar) {
    try {
      return Glob.of(scalar.text());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              "the pattern `" + scalar.text() + "` has a " + e.getMessage(),
              scalar.where(),
              "patterns know `*`, `**`, `?`, `[a-z0]` and `{a,b}`")
          .causedBy(e);
    }
  }

  /** Reads {@code from}, whose rule names one file and not a pattern. */
  private static FileRule.From from(YamlNode node, List<YamlNode.Scalar> globs) {
    YamlNode.Scalar scalar = Fields.scalar(node, "`from`");
    if (globs.size() != 1) {
      throw manyTargets(globs.getLast());
    }
    if (GLOB_SIGN.matcher(globs.getFirst().text()).find()) {
      throw manyTargets(globs.getFirst());
    }
    boolean shared = scalar.text().startsWith("/");
    return new FileRule.From(
        path(
            globs.getFirst(),
            globs.getFirst().text(),
            "write the path of one file, from the template's folder"),
        path(
            scalar,
            shared ? scalar.text().substring(1) : scalar.text(),
            "start with `/` for the catalog's folder, else with a name"),
        shared,
        scalar.where());
  }

  private static ProblemException manyTargets(YamlNode.Scalar where) {
    return Problem.invalid(
            "a rule with `from` makes one file, which `files` names",
            where.where(),
            "write one path without patterns")
        .asException();
  }

  private static RelativePath path(YamlNode.Scalar scalar, String path, String hint) {
    try {
      return new RelativePath(path);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              "`" + scalar.text() + "` is no path inside the catalog",
              scalar.where(),
              hint + "; `..` is not allowed")
          .causedBy(e);
    }
  }

  private static FileRule.Drop drop(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.of(node, "a part to drop", DROP_KEYS, mistakes);
    YamlNode.Scalar pointer = Fields.scalar(fields.required("pointer"), "`pointer`");
    if (!pointer.text().startsWith("/")) {
      throw Problem.invalid(
              "`" + pointer.text() + "` is no JSON pointer",
              pointer.where(),
              "write the keys from the root, each after a `/`")
          .asException();
    }
    return new FileRule.Drop(
        pointer.text(), Fields.expression(fields.required("when"), "`when`"), pointer.where());
  }
}
