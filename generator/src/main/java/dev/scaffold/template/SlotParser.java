package dev.scaffold.template;

import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one item of {@code components}. */
final class SlotParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("slot", Shape.SLOT_NAME),
          Key.optional("prompt", Shape.TEXT),
          Key.required("choices", Shape.CHOICES),
          Key.optional("default", Shape.CHOSEN),
          Key.optional("ask", Shape.FLAG),
          Key.optional("answers", Shape.PASSED_DOWN));

  private SlotParser() {}

  /** Reads a slot, if it has a name, and adds that to {@code names}. */
  static Optional<Slot> parse(YamlNode node, Names names, Mistakes mistakes) {
    Fields fields = Fields.of(node, "a slot", KEYS, mistakes);
    Optional<YamlNode.Scalar> name = fields.requiredScalar("slot");
    name.ifPresent(n -> mistakes.check(() -> names.declareSlot(n.text(), n.where())));
    int before = mistakes.count();
    List<QuestionParser.Located> choices = QuestionParser.choices(fields);
    boolean allKnown = mistakes.count() == before;
    if (choices.isEmpty() && allKnown) {
      mistakes.add(
          Problem.invalid(
              "the slot " + name.map(n -> "`" + n.text() + "` ").orElse("") + "has no choices",
              fields.where(),
              "add `choices: [...]`"));
    }
    List<Question.Choice> values = choices.stream().map(QuestionParser.Located::choice).toList();
    List<YamlNode.Scalar> defaults = fields.scalars("default");
    if (allKnown) {
      defaults.forEach(choice -> mistakes.check(() -> QuestionParser.checkChoice(choice, values)));
    }
    return name.map(n ->
        new Slot(
            n.text(),
            fields.optionalText("prompt").orElse(n.text()),
            values,
            choices.stream().map(QuestionParser.Located::where).toList(),
            defaults.stream().map(YamlNode.Scalar::text).toList(),
            fields.flag("ask", true),
            answers(fields),
            answerPlaces(fields),
            n.where()));
  }

  private static Map<String, TextTemplate> answers(Fields fields) {
    Map<String, TextTemplate> answers = new LinkedHashMap<>();
    fields
        .entries("answers")
        .forEach(answer ->
            fields
                .mistakes()
                .attempt(() ->
                    Fields.textTemplate(answer.getValue().value(), Fields.quoted(answer.getKey())))
                .ifPresent(text -> answers.put(answer.getKey(), text)));
    return Collections.unmodifiableMap(answers);
  }

  private static Map<String, Location> answerPlaces(Fields fields) {
    Map<String, Location> places = new LinkedHashMap<>();
    if (fields.node("answers").orElse(null) instanceof YamlNode.Mapping answers) {
      answers.entries().forEach((name, entry) -> places.put(name, entry.keyWhere()));
    }
    return Collections.unmodifiableMap(places);
  }
}
