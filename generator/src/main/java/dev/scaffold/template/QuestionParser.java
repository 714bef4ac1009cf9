package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.template.Question.Choice;
import dev.scaffold.yaml.YamlNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one item of {@code questions}. */
final class QuestionParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("name", Shape.VARIABLE),
          Key.required("type", Shape.TYPE),
          Key.optional("prompt", Shape.TEXT),
          Key.optional("help", Shape.TEXT),
          Key.optional("default", Shape.DEFAULT),
          Key.optional("choices", Shape.CHOICES),
          Key.optional("when", Shape.CONDITION),
          Key.optional("validate", Shape.CONDITION),
          Key.optional("message", Shape.TEXT),
          Key.optional("ask", Shape.FLAG));
  static final List<Key> CHOICE_KEYS =
      List.of(Key.required("value", Shape.TEXT), Key.optional("label", Shape.TEXT));

  static final List<String> TYPES =
      Arrays.stream(Question.Type.values())
          .map(type -> type.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Fields fields;

  private QuestionParser(Fields fields) {
    this.fields = fields;
  }

  /** Reads a question, if it has a name and a type, and adds its name to {@code names}. */
  static Optional<Question> parse(YamlNode node, Names names, Mistakes mistakes) {
    return new QuestionParser(Fields.of(node, "a question", KEYS, mistakes)).question(names);
  }

  private Optional<Question> question(Names names) {
    Optional<YamlNode.Scalar> name = fields.requiredScalar("name");
    name.ifPresent(
        n -> fields.mistakes().check(() -> names.declare(n.text(), "question", n.where())));
    Optional<Question.Type> type = fields.mistakes().attempt(this::type);
    int before = fields.mistakes().count();
    List<Choice> choices = choices(fields).stream().map(Located::choice).toList();
    if (type.isPresent() && fields.mistakes().count() == before) {
      checkTogether(type.get(), choices);
    }
    Optional<Expression> when = fields.optionalExpression("when");
    Optional<Expression> validate = fields.optionalExpression("validate");
    return name.flatMap(n ->
        type.map(t ->
            new Question(
                n.text(),
                t,
                fields.optionalText("prompt").orElse(n.text()),
                fields.optionalText("help"),
                fields.node("default"),
                choices,
                when,
                validate,
                fields.optionalText("message"),
                fields.flag("ask", true),
                Optional.empty(),
                n.where())));
  }

  private void checkTogether(Question.Type type, List<Choice> choices) {
    checkMissingAndNeedlessKeys(type, choices);
    boolean chooses = type == Question.Type.CHOICE || type == Question.Type.CHOICES;
    if (!chooses || !choices.isEmpty()) {
      fields.node("default").ifPresent(node -> checkDefault(node, type, choices));
    }
  }

  private Question.Type type() {
    YamlNode.Scalar type = Fields.scalar(fields.required("type"), "`type`");
    if (!TYPES.contains(type.text())) {
      throw Problem.invalid(
              "unknown type `" + type.text() + "`",
              type.where(),
              Suggestion.hint(type.text(), TYPES, "known types: " + String.join(", ", TYPES)))
          .asException();
    }
    return Question.Type.valueOf(type.text().toUpperCase(Locale.ROOT));
  }

  /** A choice, and where it is written. */
  record Located(Choice choice, Location where) {}

  /** Reads the key {@code choices}: values, or values with labels; none of them twice. */
  static List<Located> choices(Fields fields) {
    Set<String> seen = new HashSet<>();
    return fields.items(
        "choices",
        node -> {
          Choice choice = choice(node, fields.mistakes());
          if (!seen.add(choice.value())) {
            throw Problem.invalid(
                    "the choice `" + choice.value() + "` comes twice", node.where(), "remove one")
                .asException();
          }
          return new Located(choice, node.where());
        });
  }

  private static Choice choice(YamlNode node, Mistakes mistakes) {
    if (node instanceof YamlNode.Mapping) {
      Fields fields = Fields.of(node, "a choice", CHOICE_KEYS, mistakes);
      String value = Fields.scalar(fields.required("value"), "`value`").text();
      return new Choice(value, fields.optionalText("label").orElse(value));
    }
    String value = Fields.scalar(node, "a choice").text();
    return new Choice(value, value);
  }

  private void checkMissingAndNeedlessKeys(Question.Type type, List<Choice> choices) {
    boolean chooses = type == Question.Type.CHOICE || type == Question.Type.CHOICES;
    if (chooses && choices.isEmpty()) {
      missing("choices", "a question of type " + lower(type) + " needs choices");
    }
    if (!chooses && fields.node("choices").isPresent()) {
      needless("choices", "a question of type " + lower(type) + " has no choices");
    }
    if (fields.node("message").isPresent() && fields.node("validate").isEmpty()) {
      needless("message", "a message without `validate` is never shown");
    }
    if (fields.node("default").isEmpty()) {
      if (!fields.flag("ask", true)) {
        missing("default", "a question that is not asked needs a default");
      }
      if (fields.node("when").isPresent()) {
        missing("default", "a question with `when` needs a default for when it is not asked");
      }
    }
  }

  private void missing(String key, String why) {
    fields.mistakes().add(Problem.invalid(why, fields.where(), "add `" + key + ": ...`"));
  }

  private void needless(String key, String why) {
    fields.mistakes().add(Problem.invalid(why, fields.where(key), "remove `" + key + "`"));
  }

  private void checkDefault(YamlNode node, Question.Type type, List<Choice> choices) {
    Mistakes mistakes = fields.mistakes();
    if (node instanceof YamlNode.Scalar scalar && scalar.text().contains("[=")) {
      mistakes.check(() -> Fields.textTemplate(scalar, "`default`"));
      return;
    }
    switch (type) {
      case STRING, TEXT -> mistakes.check(() -> checkText(node));
      case INT -> checkPlain(node, Question::isWholeNumber, "a whole number");
      case BOOL -> checkPlain(node, List.of("true", "false")::contains, "true or false");
      case CHOICE -> mistakes.check(() -> checkChoice(Fields.scalar(node, "`default`"), choices));
      case CHOICES ->
          items(node)
              .forEach(item ->
                  mistakes.check(() -> checkChoice(Fields.scalar(item, "a default"), choices)));
      case LIST -> items(node).forEach(item -> mistakes.check(() -> checkText(item)));
      case MAP ->
          mistakes
              .attempt(() -> Fields.mapping(node, "`default`").entries().values())
              .ifPresent(entries ->
                  entries.forEach(entry -> mistakes.check(() -> checkText(entry.value()))));
    }
  }

  private List<YamlNode> items(YamlNode node) {
    return fields.mistakes().attempt(() -> Fields.list(node, "`default`")).orElse(List.of());
  }

  private static void checkText(YamlNode node) {
    YamlNode.Scalar scalar = Fields.scalar(node, "`default`");
    if (scalar.text().contains("[=")) {
      Expressions.text(scalar.text(), scalar.where());
    }
  }

  private void checkPlain(YamlNode node, Predicate<String> form, String what) {
    fields
        .mistakes()
        .check(() -> {
          YamlNode.Scalar scalar = Fields.scalar(node, "`default`");
          if (!scalar.plain() || !form.test(scalar.text())) {
            throw wrongDefault(scalar.where(), "the default is not " + what, "write " + what);
          }
        });
  }

  static void checkChoice(YamlNode.Scalar scalar, List<Choice> choices) {
    List<String> values = choices.stream().map(Choice::value).toList();
    if (!values.contains(scalar.text())) {
      throw wrongDefault(
          scalar.where(),
          "the default `" + scalar.text() + "` is none of the choices",
          Suggestion.hint(scalar.text(), values, "choices: " + String.join(", ", values)));
    }
  }

  private static ProblemException wrongDefault(Location where, String what, String hint) {
    return Problem.invalid(what, where, hint).asException();
  }

  private static String lower(Question.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
