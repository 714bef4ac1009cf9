package dev.scaffold.lint;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what a slot passes down against the questions of its components: what is the same for all
 * projects, or follows from the project's default answers.
 */
final class PassedDown {
  private static final Vocabulary NOTHING = new Vocabulary(Map.of(), Map.of());

  private final AnswerResolver resolver =
      new AnswerResolver(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
  private final Scope defaults;
  private final Findings findings;

  /**
   * Makes it for one project.
   *
   * @param defaults the project's default answers, as far as these are known
   */
  PassedDown(Scope defaults, Findings findings) {
    this.defaults = defaults;
    this.findings = findings;
  }

  void check(Slot slot, Template component) {
    for (Question question : component.questions()) {
      TextTemplate text = slot.answers().get(question.name());
      if (text != null && isKnown(text) && standsAlone(question)) {
        check(slot, component, question, text);
      }
    }
  }

  private void check(Slot slot, Template component, Question question, TextTemplate text) {
    try {
      resolver.resolve(
          List.of(question),
          new Scope(Map.of()),
          Map.of(question.name(), text.render(defaults)),
          new AnswerSources(List.of()),
          "",
          Optional.empty());
    } catch (ProblemException e) {
      findings.add(
          "`%s` does not take the `%s` that is passed down: %s"
              .formatted(component.name(), question.name(), e.problem().what()),
          slot.answerPlaces().getOrDefault(question.name(), slot.where()),
          e.problem().hint());
    }
  }

  private boolean isKnown(TextTemplate text) {
    return defaults.values().keySet().containsAll(text.inspect(NOTHING).free());
  }

  /** Tells whether the question comes up and is judged whatever the other answers are. */
  private static boolean standsAlone(Question question) {
    return question.when().isEmpty()
        && question
            .validate()
            .map(validate -> validate.inspect(NOTHING, true).free())
            .map(names -> List.of(question.name()).containsAll(names))
            .orElse(true);
  }
}
