package dev.scaffold.template;

import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Problem;
import dev.scaffold.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one item of {@code components}. */
final class SlotParser {
  static final List<String> KEYS =
      List.of("slot", "prompt", "choices", "default", "ask", "answers");

  private SlotParser() {}

  /** Reads a slot and adds its name to {@code names}. */
  static Slot parse(YamlNode node, Names names) {
    Fields fields = Fields.of(node, "a slot", KEYS);
    YamlNode.Scalar name = Fields.scalar(fields.required("slot"), "`slot`");
    names.declareSlot(name.text(), name.where());
    List<Question.Choice> choices = QuestionParser.choices(fields);
    if (choices.isEmpty()) {
      throw Problem.invalid(
              "the slot `" + name.text() + "` has no choices",
              fields.where(),
              "add `choices: [...]`")
          .asException();
    }
    List<YamlNode.Scalar> defaults = fields.scalars("default");
    defaults.forEach(choice -> QuestionParser.checkChoice(choice, choices));
    return new Slot(
        name.text(),
        fields.optionalText("prompt").orElse(name.text()),
        choices,
        fields.items("choices", YamlNode::where),
        defaults.stream().map(YamlNode.Scalar::text).toList(),
        fields.flag("ask", true),
        answers(fields));
  }

  private static Map<String, TextTemplate> answers(Fields fields) {
    Map<String, TextTemplate> answers = new LinkedHashMap<>();
    fields
        .entries("answers")
        .forEach(answer ->
            answers.put(
                answer.getKey(),
                Fields.textTemplate(answer.getValue().value(), Fields.quoted(answer.getKey()))));
    return Collections.unmodifiableMap(answers);
  }
}
