package dev.scaffold.template;

import dev.scaffold.expression.Expressions;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Question.Choice;
import dev.scaffold.yaml.YamlNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one item of {@code questions}. */
final class QuestionParser {
  static final List<String> KEYS =
      List.of(
          "name",
          "type",
          "prompt",
          "help",
          "default",
          "choices",
          "when",
          "validate",
          "message",
          "ask");
  static final List<String> CHOICE_KEYS = List.of("value", "label");

  private static final List<String> TYPES =
      Arrays.stream(Question.Type.values())
          .map(type -> type.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Fields fields;

  private QuestionParser(Fields fields) {
    this.fields = fields;
  }

  /** Reads a question and adds its name to {@code names}. */
  static Question parse(YamlNode node, Names names) {
    return new QuestionParser(Fields.of(node, "a question", KEYS)).question(names);
  }

  private Question question(Names names) {
    YamlNode.Scalar name = Fields.scalar(fields.required("name"), "`name`");
    names.declare(name.text(), "question", name.where());
    Question.Type type = type();
    List<Choice> choices = choices(fields);
    refuseMissingOrNeedlessKeys(type, choices);
    fields.node("default").ifPresent(node -> checkDefault(node, type, choices));
    return new Question(
        name.text(),
        type,
        fields.optionalText("prompt").orElse(name.text()),
        fields.optionalText("help"),
        fields.node("default"),
        choices,
        fields.optionalExpression("when"),
        fields.optionalExpression("validate"),
        fields.optionalText("message"),
        fields.flag("ask", true));
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

  /** Reads the key {@code choices}: values, or values with labels; none of them twice. */
  static List<Choice> choices(Fields fields) {
    Set<String> seen = new HashSet<>();
    return fields.items(
        "choices",
        node -> {
          Choice choice = choice(node);
          if (!seen.add(choice.value())) {
            throw Problem.invalid(
                    "the choice `" + choice.value() + "` comes twice", node.where(), "remove one")
                .asException();
          }
          return choice;
        });
  }

  private static Choice choice(YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      Fields fields = Fields.of(node, "a choice", CHOICE_KEYS);
      String value = fields.text("value");
      return new Choice(value, fields.optionalText("label").orElse(value));
    }
    String value = Fields.scalar(node, "a choice").text();
    return new Choice(value, value);
  }

  private void refuseMissingOrNeedlessKeys(Question.Type type, List<Choice> choices) {
    boolean chooses = type == Question.Type.CHOICE || type == Question.Type.CHOICES;
    if (chooses && choices.isEmpty()) {
      throw missing("choices", "a question of type " + lower(type) + " needs choices");
    }
    if (!chooses && fields.node("choices").isPresent()) {
      throw needless("choices", "a question of type " + lower(type) + " has no choices");
    }
    if (fields.node("message").isPresent() && fields.node("validate").isEmpty()) {
      throw needless("message", "a message without `validate` is never shown");
    }
    if (fields.node("default").isEmpty()) {
      if (!fields.flag("ask", true)) {
        throw missing("default", "a question that is not asked needs a default");
      }
      if (fields.node("when").isPresent()) {
        throw missing("default", "a question with `when` needs a default for when it is not asked");
      }
    }
  }

  private ProblemException missing(String key, String why) {
    return Problem.invalid(why, fields.where(), "add `" + key + ": ...`").asException();
  }

  private ProblemException needless(String key, String why) {
    return Problem.invalid(why, fields.where(key), "remove `" + key + "`").asException();
  }

  private static void checkDefault(YamlNode node, Question.Type type, List<Choice> choices) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text().contains("[=")) {
      Fields.textTemplate(scalar, "`default`");
      return;
    }
    switch (type) {
      case STRING, TEXT -> checkText(node);
      case INT -> checkPlain(node, Question::isWholeNumber, "a whole number");
      case BOOL -> checkPlain(node, List.of("true", "false")::contains, "true or false");
      case CHOICE -> checkChoice(Fields.scalar(node, "`default`"), choices);
      case CHOICES ->
          Fields.list(node, "`default`")
              .forEach(item -> checkChoice(Fields.scalar(item, "a default"), choices));
      case LIST -> Fields.list(node, "`default`").forEach(QuestionParser::checkText);
      case MAP ->
          Fields.mapping(node, "`default`")
              .entries()
              .values()
              .forEach(entry -> checkText(entry.value()));
    }
  }

  private static void checkText(YamlNode node) {
    YamlNode.Scalar scalar = Fields.scalar(node, "`default`");
    if (scalar.text().contains("[=")) {
      Expressions.text(scalar.text(), scalar.where());
    }
  }

  private static void checkPlain(YamlNode node, Predicate<String> form, String what) {
    YamlNode.Scalar scalar = Fields.scalar(node, "`default`");
    if (!scalar.plain() || !form.test(scalar.text())) {
      throw wrongDefault(scalar.where(), "the default is not " + what, "write " + what);
    }
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
