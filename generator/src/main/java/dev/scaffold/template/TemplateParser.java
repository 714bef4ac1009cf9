package dev.scaffold.template;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.tree.TreeFile;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code template.yaml}; whatever does not fit the format is a problem with its place. */
public final class TemplateParser {
  /** The newest schema that this program renders. */
  public static final int NEWEST_SCHEMA = 1;

  static final List<Key> KEYS =
      List.of(
          Key.required("schema", Shape.SCHEMA),
          Key.required("kind", Shape.KIND),
          Key.required("name", Shape.TEMPLATE_NAME),
          Key.required("title", Shape.TEXT),
          Key.required("description", Shape.TEXT),
          Key.optional("tags", Shape.TEXTS),
          Key.optional("maintainers", Shape.TEXTS),
          Key.optional("requires", Shape.VERSIONS),
          Key.optional("placeholders", Shape.PLACEHOLDERS),
          Key.optional("questions", Shape.QUESTIONS),
          Key.optional("values", Shape.VALUES),
          Key.optional("files", Shape.RULES),
          Key.optional("components", Shape.SLOTS),
          Key.optional("tools", Shape.TOOLS),
          Key.optional("provides", Shape.FACTS),
          Key.optional("migrations", Shape.MIGRATIONS),
          Key.optional("actions", Shape.ACTIONS));

  static final int SHORTEST_PLACEHOLDER = 6;

  private static final int MAX_QUESTIONS = 500;

  private final Fields fields;
  private final Mistakes mistakes;

  private TemplateParser(Fields fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /**
   * What could be read of a description.
   *
   * @param template without what is wrong in it
   * @param declared the names of all questions, slots and values, also of the wrong ones
   * @param mistakes in the order in which they were found
   */
  public record Reading(Template template, Set<String> declared, List<ProblemException> mistakes) {}

  /**
   * Returns the text of a description; a problem where it is not UTF-8.
   *
   * @param file the path that the problem names
   */
  public static String text(String file, TreeFile description) {
    ByteBuffer bytes = ByteBuffer.wrap(description.bytes());
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    boolean wrong = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
    String read = text.flip().toString();
    if (wrong) {
      int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
      String before = read.substring(read.lastIndexOf('\n') + 1);
      throw Problem.invalid(
              "the file is not UTF-8 from here on",
              Location.InFile.of(file, line, before, before.length()),
              "save it in UTF-8")
          .asException();
    }
    return read;
  }

  /**
   * Reads a template's description; the first mistake is thrown.
   *
   * @param file the path that problems name
   */
  public static Template parse(String file, String text) {
    Reading reading = read(file, text);
    if (!reading.mistakes().isEmpty()) {
      throw reading.mistakes().getFirst();
    }
    return reading.template();
  }

  /** Reads a description with all its mistakes; throws the one behind which no other is seen. */
  public static Reading read(String file, String text) {
    YamlNode root = YamlReader.read(file, text);
    refuseNewerSchema(root);
    refuseOtherScaffold(root);
    Mistakes mistakes = new Mistakes();
    return new TemplateParser(Fields.of(root, "the template", KEYS, mistakes), mistakes).reading();
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

  /** Each answer may be looked at by the rules of all others. */
  private static void refuseMany(List<Question> questions) {
    if (questions.size() > MAX_QUESTIONS) {
      throw Problem.invalid(
              "the template asks more than " + MAX_QUESTIONS + " questions",
              questions.get(MAX_QUESTIONS).where(),
              "ask less, or compute `values` from few answers")
          .asException();
    }
  }

  private Reading reading() {
    mistakes.check(() -> fields.required("schema"));
    Optional<Template.Kind> kind = mistakes.attempt(this::kind);
    kind.ifPresent(this::checkKeysOf);
    Names names = new Names();
    List<Question> questions =
        fields.items("questions", node -> QuestionParser.parse(node, names, mistakes)).stream()
            .flatMap(Optional::stream)
            .toList();
    List<Slot> slots =
        fields.items("components", node -> SlotParser.parse(node, names, mistakes)).stream()
            .flatMap(Optional::stream)
            .toList();
    mistakes.check(() -> refuseMany(questions));
    checkForOneNameForTwo(slots);
    List<Template.Value> values = values(names);
    List<Template.Placeholder> placeholders = placeholders(names);
    Template template =
        new Template(
            NEWEST_SCHEMA,
            kind.orElse(Template.Kind.PROJECT),
            kind.map(this::name).orElse(""),
            fields.text("title"),
            fields.text("description"),
            fields.texts("tags"),
            fields.texts("maintainers"),
            placeholders,
            questions.stream().map(question -> replacing(question, placeholders)).toList(),
            values,
            fields.items("files", node -> FileRuleParser.parse(node, mistakes)),
            slots,
            fields.items("tools", node -> ToolParser.parse(node, mistakes)),
            fields.read("provides", node -> Fields.mapping(node, "`provides`")),
            migrations(kind),
            fields.items("actions", node -> ActionParser.parse(node, mistakes)));
    return new Reading(template, Set.copyOf(names.all()), mistakes.found());
  }

  /** A slot's name, and those that it gives to several components, are folders and must differ. */
  private void checkForOneNameForTwo(List<Slot> slots) {
    Map<String, Slot> taken = new HashMap<>();
    slots.forEach(slot -> taken.put(slot.name(), slot));
    for (Slot slot : slots) {
      for (Question.Choice choice : slot.choices()) {
        String name = slot.componentName(choice.value(), slot.choices().size());
        Slot other = taken.putIfAbsent(name, slot);
        if (other != null && !other.name().equals(slot.name())) {
          mistakes.add(
              Problem.invalid(
                  "the slots `"
                      + other.name()
                      + "` and `"
                      + slot.name()
                      + "` may both make a component `"
                      + name
                      + "`",
                  slot.placeOf(choice.value()),
                  "rename a slot or the choice"));
        }
      }
    }
  }

  private Template.Kind kind() {
    YamlNode.Scalar kind = Fields.scalar(fields.required("kind"), "`kind`");
    return switch (kind.text()) {
      case "project" -> Template.Kind.PROJECT;
      case "component" -> Template.Kind.COMPONENT;
      default ->
          throw Problem.invalid(
                  "unknown kind `" + kind.text() + "`",
                  kind.where(),
                  Suggestion.hint(
                      kind.text(), List.of("project", "component"), "write project or component"))
              .asException();
    };
  }

  private void checkKeysOf(Template.Kind kind) {
    switch (kind) {
      case PROJECT -> checkAbsent("provides", "only a component provides facts");
      case COMPONENT -> checkAbsent("components", "only a project has components");
    }
  }

  private void checkAbsent(String key, String why) {
    if (fields.node(key).isPresent()) {
      mistakes.add(
          Problem.invalid(
              why, fields.where(key), "remove `" + key + "`, or change the template's `kind`"));
    }
  }

  private List<Migration> migrations(Optional<Template.Kind> kind) {
    List<Migration> migrations =
        fields.items("migrations", node -> MigrationParser.parse(node, mistakes)).stream()
            .flatMap(Optional::stream)
            .toList();
    if (kind.equals(Optional.of(Template.Kind.COMPONENT))) {
      migrations.stream()
          .flatMap(migration -> migration.templates().stream())
          .forEach(renamed ->
              mistakes.add(
                  Problem.invalid(
                      "only a project tells what became of its component templates",
                      renamed.where(),
                      "put it into the `migrations` of the project template")));
    }
    return migrations;
  }

  private String name(Template.Kind kind) {
    return fields
        .requiredScalar("name")
        .map(name -> {
          checkName(name, kind == Template.Kind.COMPONENT);
          return name.text();
        })
        .orElse("");
  }

  private void checkName(YamlNode.Scalar name, boolean component) {
    if (!(component ? isComponentName(name.text()) : KebabCase.matches(name.text()))) {
      mistakes.add(
          Problem.invalid(
              "`" + name.text() + "` is no name for a " + (component ? "component" : "project"),
              name.where(),
              component
                  ? "write `slot/choice`, each of lower-case words joined by dashes"
                  : "write lower-case words joined by dashes"));
    }
  }

  private static boolean isComponentName(String name) {
    int slash = name.indexOf('/');
    return slash > 0
        && KebabCase.matches(name.substring(0, slash))
        && KebabCase.matches(name.substring(slash + 1));
  }

  private List<Template.Value> values(Names names) {
    return fields.entries("values").stream()
        .flatMap(value -> {
          String name = value.getKey();
          Location where = value.getValue().keyWhere();
          mistakes.check(() -> names.declare(name, "value", where));
          return mistakes
              .attempt(() -> Fields.expression(value.getValue().value(), Fields.quoted(name)))
              .map(expression -> new Template.Value(name, expression, where))
              .stream();
        })
        .toList();
  }

  private List<Template.Placeholder> placeholders(Names names) {
    return fields.entries("placeholders").stream()
        .flatMap(placeholder ->
            mistakes
                .attempt(() -> placeholder(placeholder.getKey(), placeholder.getValue(), names))
                .stream())
        .toList();
  }

  private static Question replacing(Question question, List<Template.Placeholder> placeholders) {
    return placeholders.stream()
        .filter(placeholder -> placeholder.answer().equals(question.name()))
        .findFirst()
        .map(placeholder -> question.replacing(placeholder.token()))
        .orElse(question);
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
    return new Template.Placeholder(token, answer.text(), entry.keyWhere());
  }
}
