package dev.scaffold.answers;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.yaml.YamlNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the answer to every question of a template. In this order, the first that has one counts:
 * the {@link AnswerSources}, what the project passes down, a person, the question's default.
 */
public final class AnswerResolver {
  private final Clock clock;

  /** Makes a resolver whose {@code today} is that of the clock. */
  public AnswerResolver(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the answers in the order of the questions.
   *
   * @param known what expressions see besides earlier answers
   * @param passedDown the project's answers for a component, as typed values or their texts; what
   *     has no question is left
   * @param component whose questions these are; empty for the project's own
   * @param interview empty where nobody can be asked
   */
  public Answers resolve(
      List<Question> questions,
      Scope known,
      Map<String, Object> passedDown,
      AnswerSources sources,
      String component,
      Optional<Interview> interview) {
    Map<String, Object> answers = new LinkedHashMap<>();
    Scope scope = known;
    for (Question question : questions) {
      String name = component.isEmpty() ? question.name() : component + "." + question.name();
      Resolution resolution = new Resolution(name, component, question, scope, sources, interview);
      Optional<Given> passed =
          Optional.ofNullable(passedDown.get(question.name()))
              .map(value -> new Given.Text(Answers.text(value), new Location.Input(name)));
      Object answer = resolution.answer(passed);
      answers.put(question.name(), answer);
      scope = scope.with(question.name(), answer);
    }
    return new Answers(answers);
  }

  /** One question, and all that is known where it comes up. */
  private final class Resolution {
    private final String name;
    private final String component;
    private final Question question;
    private final Scope earlier;
    private final AnswerSources sources;
    private final Optional<Interview> interview;
    private final AnswerTyping typing;

    Resolution(
        String name,
        String component,
        Question question,
        Scope earlier,
        AnswerSources sources,
        Optional<Interview> interview) {
      this.name = name;
      this.component = component;
      this.question = question;
      this.earlier = earlier;
      this.sources = sources;
      this.interview = interview;
      this.typing = new AnswerTyping(name, question);
    }

    Object answer(Optional<Given> passed) {
      if (question.when().isPresent() && !question.when().get().test(earlier)) {
        return answerThatDoesNotCount();
      }
      Optional<Given> given = sources.find(name);
      if (given.isPresent()) {
        return noted(fit(given.get()), false);
      }
      if (passed.isPresent()) {
        // It is the project's answer, and shown as such.
        return valid(passed.get());
      }
      if (question.ask() && interview.isPresent()) {
        return asked(interview.get());
      }
      return noted(
          question.defaultValue().map(node -> valid(rendered(node))).orElseThrow(this::missing),
          true);
    }

    private Object noted(Object answer, boolean isDefault) {
      interview.ifPresent(held -> held.note(component, question, answer, isDefault));
      return answer;
    }

    /** Returns the default; a different answer given by name would be lost in silence. */
    private Object answerThatDoesNotCount() {
      Object value =
          question.defaultValue().map(node -> valid(rendered(node))).orElseThrow(this::missing);
      Optional<Given> stated = sources.findStated(name);
      if (stated.isPresent() && !typing.type(stated.get()).equals(value)) {
        throw Problem.invalid(
                "the answer `" + name + "` does not count here",
                stated.get().named(),
                "remove it; it counts only if "
                    + question.when().map(when -> "`" + when.source() + "`").orElseThrow())
            .asException();
      }
      return value;
    }

    private Object asked(Interview held) {
      Optional<Object> suggested =
          question.defaultValue().map(this::rendered).flatMap(this::ifValid);
      return held.answer(
          new Asked(component, question, suggested, Optional.empty(), false, this::fit));
    }

    /** A default that does not hold is no suggestion, but no reason to give up either. */
    private Optional<Object> ifValid(Given given) {
      try {
        return Optional.of(valid(given));
      } catch (ProblemException e) {
        return Optional.empty();
      }
    }

    private Object valid(Given given) {
      Object value = typing.type(given);
      if (question.validate().isPresent()
          && !question.validate().get().test(earlier.with(question.name(), value))) {
        throw Problem.invalid(
                "the answer `" + name + "` can't be `" + Answers.text(value) + "`",
                given.where(),
                question
                    .message()
                    .orElse("it must satisfy `" + question.validate().get().source() + "`"))
            .asException();
      }
      return value;
    }

    /**
     * Returns an answer that can also replace the tokens that it stands for; a rendering would tell
     * of it after all other questions. Of a default the template's author is told by lint.
     */
    private Object fit(Given given) {
      Object value = valid(given);
      question
          .placeholder()
          .filter(token -> !Template.Placeholder.isFit(value.toString()))
          .ifPresent(token -> {
            throw Template.Placeholder.unfit(value.toString(), token, given.where()).asException();
          });
      return value;
    }

    private Given rendered(YamlNode node) {
      Scope scope = earlier.with("today", LocalDate.now(clock).toString());
      if (node instanceof YamlNode.Scalar scalar && isDynamic(scalar)) {
        return new Given.Text(render(scalar, scope), scalar.where());
      }
      return new Given.Node(renderedNode(node, scope), node.where());
    }

    private static YamlNode renderedNode(YamlNode node, Scope scope) {
      return switch (node) {
        case YamlNode.Scalar scalar ->
            isDynamic(scalar)
                ? new YamlNode.Scalar(render(scalar, scope), false, scalar.where())
                : scalar;
        case YamlNode.Sequence sequence ->
            new YamlNode.Sequence(
                sequence.items().stream().map(item -> renderedNode(item, scope)).toList(),
                sequence.where());
        case YamlNode.Mapping mapping -> {
          Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
          mapping
              .entries()
              .forEach((key, entry) ->
                  entries.put(
                      key,
                      new YamlNode.Entry(entry.keyWhere(), renderedNode(entry.value(), scope))));
          yield new YamlNode.Mapping(entries, mapping.where());
        }
      };
    }

    private static boolean isDynamic(YamlNode.Scalar scalar) {
      return scalar.text().contains("[=");
    }

    private static String render(YamlNode.Scalar scalar, Scope scope) {
      return Expressions.text(scalar.text(), scalar.where()).render(scope);
    }

    private ProblemException missing() {
      return Problem.invalid(
              "the answer `" + name + "` is missing",
              new Location.Input(name),
              "give it with `-d " + name + "=VALUE`, or in a file with `--answers FILE`")
          .asException();
    }
  }
}
