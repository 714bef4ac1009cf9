package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code template.yaml}; whatever does not fit the format is a problem with its place. */
public final class TemplateParser {
  /** The newest schema that this program renders. */
  public static final int NEWEST_SCHEMA = 1;

  static final List<String> KEYS =
      List.of(
          "schema",
          "kind",
          "name",
          "title",
          "description",
          "tags",
          "maintainers",
          "placeholders",
          "questions",
          "values",
          "files",
          "components",
          "provides");

  static final int SHORTEST_PLACEHOLDER = 6;

  private static final Pattern PROJECT_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern COMPONENT_NAME =
      Pattern.compile(PROJECT_NAME.pattern() + "/" + PROJECT_NAME.pattern());

  private final Fields fields;

  private TemplateParser(Fields fields) {
    this.fields = fields;
  }

  /**
   * Reads a template's description.
   *
   * @param file the path that problems name
   */
  public static Template parse(String file, String text) {
    YamlNode root = YamlReader.read(file, text);
    refuseNewerSchema(root);
    return new TemplateParser(Fields.of(root, "the template", KEYS)).template();
  }

  /** A newer schema may have new keys: it is reported before them. */
  private static void refuseNewerSchema(YamlNode root) {
    YamlNode.Entry schema = Fields.mapping(root, "a template").entries().get("schema");
    if (schema != null && !isSchema(schema.value())) {
      throw Problem.invalid(
              "this scaffold renders templates of schema " + NEWEST_SCHEMA + " only",
              schema.value().where(),
              "write `schema: " + NEWEST_SCHEMA + "`, or use a newer scaffold")
          .asException();
    }
  }

  private static boolean isSchema(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && scalar.plain()
        && scalar.text().equals(String.valueOf(NEWEST_SCHEMA));
  }

  private Template template() {
    fields.required("schema");
    Template.Kind kind = kind();
    Names names = new Names();
    List<Question> questions = fields.items("questions", node -> QuestionParser.parse(node, names));
    List<Slot> slots = fields.items("components", node -> SlotParser.parse(node, names));
    List<Template.Value> values = values(names);
    return new Template(
        NEWEST_SCHEMA,
        kind,
        name(kind),
        fields.text("title"),
        fields.text("description"),
        fields.texts("tags"),
        fields.texts("maintainers"),
        placeholders(names),
        questions,
        values,
        fields.items("files", FileRuleParser::parse),
        slots,
        provides());
  }

  private Template.Kind kind() {
    YamlNode.Scalar kind = Fields.scalar(fields.required("kind"), "`kind`");
    return switch (kind.text()) {
      case "project" -> {
        refuse("provides", "only a component provides facts");
        yield Template.Kind.PROJECT;
      }
      case "component" -> {
        refuse("components", "only a project has components");
        yield Template.Kind.COMPONENT;
      }
      default ->
          throw Problem.invalid(
                  "unknown kind `" + kind.text() + "`",
                  kind.where(),
                  Suggestion.hint(
                      kind.text(), List.of("project", "component"), "write project or component"))
              .asException();
    };
  }

  private void refuse(String key, String why) {
    if (fields.node(key).isPresent()) {
      throw Problem.invalid(
              why, fields.where(key), "remove `" + key + "`, or change the template's `kind`")
          .asException();
    }
  }

  private String name(Template.Kind kind) {
    YamlNode.Scalar name = Fields.scalar(fields.required("name"), "`name`");
    boolean component = kind == Template.Kind.COMPONENT;
    if (!(component ? COMPONENT_NAME : PROJECT_NAME).matcher(name.text()).matches()) {
      throw Problem.invalid(
              "`" + name.text() + "` is no name for a " + (component ? "component" : "project"),
              name.where(),
              component
                  ? "write `slot/choice`, each of lower-case words joined by dashes"
                  : "write lower-case words joined by dashes")
          .asException();
    }
    return name.text();
  }

  private List<Template.Value> values(Names names) {
    return fields.entries("values").stream()
        .map(value -> {
          names.declare(value.getKey(), "value", value.getValue().keyWhere());
          return new Template.Value(
              value.getKey(),
              Fields.expression(value.getValue().value(), Fields.quoted(value.getKey())));
        })
        .toList();
  }

  private List<Template.Placeholder> placeholders(Names names) {
    return fields.entries("placeholders").stream()
        .map(placeholder -> placeholder(placeholder.getKey(), placeholder.getValue(), names))
        .toList();
  }

  private static Template.Placeholder placeholder(String token, YamlNode.Entry entry, Names names) {
    if (token.length() < SHORTEST_PLACEHOLDER) {
      throw Problem.invalid(
              "the placeholder `"
                  + token
                  + "` is shorter than "
                  + SHORTEST_PLACEHOLDER
                  + " characters",
              entry.keyWhere(),
              "choose a token that is found nowhere else by chance")
          .asException();
    }
    YamlNode.Scalar answer = Fields.scalar(entry.value(), Fields.quoted(token));
    if (!names.contains(answer.text())) {
      throw Problem.invalid(
              "the placeholder `"
                  + token
                  + "` stands for `"
                  + answer.text()
                  + "`, which is neither a question nor a value",
              answer.where(),
              Suggestion.hint(answer.text(), names.all(), "name a question of this template"))
          .asException();
    }
    return new Template.Placeholder(token, answer.text());
  }

  private Optional<YamlNode> provides() {
    return fields.node("provides").map(node -> Fields.mapping(node, "`provides`"));
  }
}
