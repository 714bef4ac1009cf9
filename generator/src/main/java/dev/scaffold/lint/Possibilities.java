package dev.scaffold.lint;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.yaml.YamlNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The answers that the questions of a template can have together, as far as each has only so many:
 * a search through all of them, question by question. Whatever depends on an answer that may be
 * anything counts as possible.
 */
final class Possibilities {
  /** How many combinations are tried before everything counts as possible. */
  private static final int MOST = 5_000;

  /** How many choices may be there for all their subsets to be tried. */
  private static final int MOST_CHOICES = 6;

  private static final Vocabulary NO_NAMES = new Vocabulary(Map.of(), Map.of());
  private static final AnswerSources NO_SOURCES = new AnswerSources(List.of());

  private final Template template;

  /** All that is answered, in order: the slots come first. */
  private final List<Question> questions = new ArrayList<>();

  private final AnswerResolver resolver =
      new AnswerResolver(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
  private final IdentityHashMap<Expression, Set<String>> freeNames = new IdentityHashMap<>();

  /** A condition, and whether it is to hold or not to. */
  record Condition(Expression expression, boolean holds) {}

  Possibilities(Template template) {
    this.template = template;
    template.slots().forEach(slot -> questions.add(slot.question()));
    questions.addAll(template.questions());
  }

  /** Returns false only if there are no answers with which all of these are so. */
  boolean canBe(List<Condition> conditions) {
    Set<String> relevant = new HashSet<>();
    conditions.forEach(condition -> relevant.addAll(free(condition.expression())));
    return new Search(closure(relevant), false, scope -> all(conditions, scope)).run();
  }

  private boolean all(List<Condition> conditions, Scope scope) {
    return conditions.stream()
        .allMatch(condition ->
            evaluated(condition.expression(), scope)
                .map(value -> value.equals(condition.holds()))
                .orElse(true));
  }

  /**
   * Goes through the answers to the questions that these names depend on; the others have their
   * defaults. What has no default and no sample is in no scope.
   *
   * @param stop whether to go no further
   */
  void each(Set<String> names, Scope known, Predicate<Scope> stop) {
    new Search(closure(names), true, stop).run(known);
  }

  /** Returns whether a condition holds, if the scope has all that it needs. */
  Optional<Boolean> evaluated(Expression condition, Scope scope) {
    if (!scope.values().keySet().containsAll(free(condition))) {
      return Optional.empty();
    }
    try {
      return Optional.of(condition.test(scope));
    } catch (ProblemException e) {
      // It is reported where the expression itself is looked at.
      return Optional.empty();
    }
  }

  /** Returns the names that an expression needs. */
  Set<String> free(Expression expression) {
    return freeNames.computeIfAbsent(
        expression, e -> Set.copyOf(e.inspect(NO_NAMES, false).free()));
  }

  static Set<String> free(TextTemplate text) {
    return text.inspect(NO_NAMES).free();
  }

  /** Returns the names, and all that they are computed from or decided by. */
  private Set<String> closure(Set<String> names) {
    Set<String> closure = new HashSet<>();
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (closure.add(name)) {
        template.values().stream()
            .filter(value -> value.name().equals(name))
            .forEach(value -> open.addAll(free(value.expression())));
        questions.stream()
            .filter(question -> question.name().equals(name))
            .forEach(question -> {
              question.when().ifPresent(when -> open.addAll(free(when)));
              question.validate().ifPresent(validate -> open.addAll(free(validate)));
              question.defaultValue().ifPresent(node -> open.addAll(free(node)));
            });
      }
    }
    return closure;
  }

  static Set<String> free(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar ->
          scalar.text().contains("[=")
              ? free(Expressions.text(scalar.text(), scalar.where()))
              : Set.of();
      case YamlNode.Sequence sequence -> {
        Set<String> names = new HashSet<>();
        sequence.items().forEach(item -> names.addAll(free(item)));
        yield names;
      }
      case YamlNode.Mapping mapping -> {
        Set<String> names = new HashSet<>();
        mapping.entries().values().forEach(entry -> names.addAll(free(entry.value())));
        yield names;
      }
    };
  }

  /** One way through all combinations. */
  private final class Search {
    private final Set<String> relevant;
    private final boolean sampled;
    private final Predicate<Scope> found;
    private int tried;

    Search(Set<String> relevant, boolean sampled, Predicate<Scope> found) {
      this.relevant = relevant;
      this.sampled = sampled;
      this.found = found;
    }

    boolean run() {
      return run(new Scope(Map.of()));
    }

    boolean run(Scope known) {
      return from(0, known);
    }

    private boolean from(int index, Scope scope) {
      if (tried > MOST) {
        return true;
      }
      if (index == questions.size()) {
        tried++;
        return found.test(withValues(scope));
      }
      Question question = questions.get(index);
      List<Object> answers = answers(question, scope);
      if (answers.isEmpty()) {
        return from(index + 1, scope);
      }
      for (Object answer : answers) {
        if (from(index + 1, scope.with(question.name(), answer))) {
          return true;
        }
      }
      return false;
    }

    /** Returns what may be answered here; nothing if that is not known. */
    private List<Object> answers(Question question, Scope scope) {
      List<Object> choices = relevant.contains(question.name()) ? domain(question) : List.of();
      if (choices.isEmpty()) {
        return sampled ? sample(question, scope).stream().toList() : List.of();
      }
      boolean asked = question.when().flatMap(when -> evaluated(when, scope)).orElse(true);
      if (!asked) {
        return sample(question, scope).map(List::of).orElse(choices);
      }
      return choices.stream()
          .filter(answer ->
              question
                  .validate()
                  .flatMap(validate -> evaluated(validate, scope.with(question.name(), answer)))
                  .orElse(true))
          .toList();
    }
  }

  private static List<Object> domain(Question question) {
    List<String> choices = question.choices().stream().map(Question.Choice::value).toList();
    return switch (question.type()) {
      case BOOL -> List.of(false, true);
      case CHOICE -> List.copyOf(choices);
      case CHOICES -> choices.size() > MOST_CHOICES ? List.of() : subsets(choices);
      default -> List.of();
    };
  }

  private static List<Object> subsets(List<String> choices) {
    List<Object> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << choices.size(); bits++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < choices.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(choices.get(i));
        }
      }
      subsets.add(List.copyOf(subset));
    }
    return subsets;
  }

  /** Returns a question's default; without one, the token that stands for its answer. */
  private Optional<Object> sample(Question question, Scope scope) {
    try {
      return Optional.ofNullable(
          resolver
              .resolve(List.of(question), scope, Map.of(), NO_SOURCES, "", Optional.empty())
              .values()
              .get(question.name()));
    } catch (ProblemException e) {
      return template.placeholders().stream()
          .filter(placeholder -> placeholder.answer().equals(question.name()))
          .<Object>map(Template.Placeholder::token)
          .findFirst();
    }
  }

  private Scope withValues(Scope answers) {
    Scope scope = answers;
    for (Template.Value value : template.values()) {
      Optional<Object> known = value(value, scope);
      scope = known.isPresent() ? scope.with(value.name(), known.get()) : scope;
    }
    return scope;
  }

  private Optional<Object> value(Template.Value value, Scope scope) {
    if (!scope.values().keySet().containsAll(free(value.expression()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(value.expression().evaluate(scope));
    } catch (ProblemException e) {
      // It is reported where the value itself is looked at.
      return Optional.empty();
    }
  }
}
