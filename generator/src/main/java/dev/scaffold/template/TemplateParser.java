package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
          "requires",
          "placeholders",
          "questions",
          "values",
          "files",
          "components",
          "provides");

  static final int SHORTEST_PLACEHOLDER = 6;

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
    refuseOtherScaffold(root);
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

  /** Another scaffold may know other keys, too. */
  private static void refuseOtherScaffold(YamlNode root) {
    YamlNode.Entry requires = Fields.mapping(root, "a template").entries().get("requires");
    if (requires == null) {
      return;
    }
    YamlNode.Scalar range = Fields.scalar(requires.value(), "`requires`");
    boolean holds =
        VersionRange.parse(range.text())
            .orElseThrow(() ->
                Problem.invalid(
                        "`" + range.text() + "` is no range of versions",
                        range.where(),
                        "write it as `>=0.1` or `>=0.1 <2`")
                    .asException())
            .contains(ScaffoldVersion.NEXT_RELEASE);
    if (!holds) {
      throw Problem.invalid(
              "the template needs scaffold "
                  + range.text()
                  + ", and this is "
                  + ScaffoldVersion.NEXT_RELEASE,
              range.where(),
              "use such a scaffold, or another version of the template")
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
    refuseOneNameForTwo(slots);
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

  /** A slot's name, and those that it gives to several components, are folders and must differ. */
  private static void refuseOneNameForTwo(List<Slot> slots) {
    Map<String, Slot> taken = new HashMap<>();
    slots.forEach(slot -> taken.put(slot.name(), slot));
    for (Slot slot : slots) {
      for (Question.Choice choice : slot.choices()) {
        String name = slot.componentName(choice.value(), slot.choices().size());
        Slot other = taken.putIfAbsent(name, slot);
        if (other != null && !other.name().equals(slot.name())) {
          throw Problem.invalid(
                  "the slots `"
                      + other.name()
                      + "` and `"
                      + slot.name()
                      + "` may both make a component `"
                      + name
                      + "`",
                  slot.placeOf(choice.value()),
                  "rename a slot or the choice")
              .asException();
        }
      }
    }
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
    if (!(component ? isComponentName(name.text()) : KebabCase.matches(name.text()))) {
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

  private static boolean isComponentName(String name) {
    int slash = name.indexOf('/');
    return slash > 0
        && KebabCase.matches(name.substring(0, slash))
        && KebabCase.matches(name.substring(slash + 1));
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
