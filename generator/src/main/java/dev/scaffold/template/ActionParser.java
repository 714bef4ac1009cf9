package dev.scaffold.template;

import dev.scaffold.problem.Problem;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.yaml.YamlNode;
import java.time.Duration;
import java.util.List;

/** Reads one item of {@code actions}. */
final class ActionParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("title", Shape.TEXT),
          Key.required("run", Shape.WORDS),
          Key.optional("when", Shape.CONDITION),
          Key.optional("timeout", Shape.SECONDS));

  /** In seconds. */
  static final int LONGEST = 3600;

  private static final Duration USUAL = Duration.ofMinutes(10);

  private ActionParser() {}

  static Action parse(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.of(node, "an action", KEYS, mistakes);
    mistakes.check(() -> fields.required("run"));
    fields.node("run").ifPresent(run -> mistakes.check(() -> refuseNoProgram(run)));
    return new Action(
        fields.text("title"),
        fields.items("run", word -> Fields.textTemplate(word, "a word of `run`")),
        fields.optionalExpression("when"),
        fields.read("timeout", ActionParser::seconds).orElse(USUAL),
        fields.where("run"));
  }

  private static void refuseNoProgram(YamlNode run) {
    if (run instanceof YamlNode.Sequence words && words.items().isEmpty()) {
      throw Problem.invalid(
              "`run` names no program", run.where(), "write the program and its arguments")
          .asException();
    }
  }

  private static Duration seconds(YamlNode node) {
    YamlNode.Scalar scalar = Fields.scalar(node, "`timeout`");
    if (Question.isWholeNumber(scalar.text())) {
      long seconds = Long.parseLong(scalar.text());
      if (seconds >= 1 && seconds <= LONGEST) {
        return Duration.ofSeconds(seconds);
      }
    }
    throw Problem.invalid(
            "`" + scalar.text() + "` is no time limit",
            scalar.where(),
            "write a whole number of seconds from 1 to " + LONGEST)
        .asException();
  }
}
