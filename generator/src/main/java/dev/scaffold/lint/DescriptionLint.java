package dev.scaffold.lint;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Inspection;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.monorepo.Component;
import dev.scaffold.monorepo.Facts;
import dev.scaffold.monorepo.Lineup;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Action;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.yaml.YamlNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at questions, values and facts: their expressions, and whether they can be reached. */
final class DescriptionLint {
  private final Template template;
  private final Vocabularies vocabularies;
  private final Possibilities possibilities;
  private final Findings findings;

  /** Questions with a mistake, of which what follows from that is no second one. */
  private final Set<Question> wrong = new HashSet<>();

  DescriptionLint(
      Template template,
      Vocabularies vocabularies,
      Possibilities possibilities,
      Findings findings) {
    this.template = template;
    this.vocabularies = vocabularies;
    this.possibilities = possibilities;
    this.findings = findings;
  }

  /** Looks at all; returns the default answers, as far as these are known. */
  Scope run() {
    for (Question question : template.questions()) {
      int before = findings.count();
      question(question);
      if (findings.count() > before) {
        wrong.add(question);
      }
      message(question);
    }
    for (Template.Value value : template.values()) {
      findings.add(value.expression().inspect(vocabularies.value(value), false));
    }
    template
        .slots()
        .forEach(slot ->
            slot.answers()
                .values()
                .forEach(text -> findings.add(text.inspect(vocabularies.passedDown()))));
    template.actions().forEach(this::action);
    template.provides().ifPresent(facts -> facts(facts, vocabularies.rendering()));
    return defaults();
  }

  private void question(Question question) {
    question
        .when()
        .ifPresent(when -> {
          Inspection inspection = when.inspect(vocabularies.before(question), true);
          findings.add(inspection);
          if (inspection.problems().isEmpty()
              && !possibilities.canBe(List.of(new Possibilities.Condition(when, true)))) {
            findings.add(
                "the question `%s` is never asked: `%s` never holds"
                    .formatted(question.name(), when.source()),
                when.where(),
                "correct the condition, or remove the question");
          }
        });
    question.defaultValue().ifPresent(node -> texts(node, vocabularies.defaultOf(question)));
    question.validate().ifPresent(validate -> validation(question, validate));
  }

  private void action(Action action) {
    Vocabulary vocabulary = vocabularies.rendering();
    action.words().forEach(word -> findings.add(word.inspect(vocabulary)));
    action
        .when()
        .ifPresent(when -> {
          Inspection inspection = when.inspect(vocabulary, true);
          findings.add(inspection);
          if (inspection.problems().isEmpty()
              && !possibilities.canBe(List.of(new Possibilities.Condition(when, true)))) {
            findings.add(
                "`" + when.source() + "` never holds",
                when.where(),
                "correct the condition, or remove the action");
          }
        });
  }

  private void validation(Question question, Expression validate) {
    Inspection inspection = validate.inspect(vocabularies.validationOf(question), true);
    findings.addAll(inspection.problems());
    // That an answer is checked is no use of it.
    inspection.names().stream()
        .filter(name -> !name.equals(question.name()))
        .forEach(findings::uses);
  }

  private void message(Question question) {
    question
        .validate()
        .filter(validate -> question.message().isEmpty())
        .ifPresent(validate ->
            findings.add(
                "the question `" + question.name() + "` has `validate`, and no `message`",
                validate.where(),
                "add `message: ...`, which says what an answer must be like"));
  }

  private void texts(YamlNode node, Vocabulary vocabulary) {
    switch (node) {
      case YamlNode.Scalar scalar -> text(scalar, vocabulary);
      case YamlNode.Sequence sequence -> sequence.items().forEach(item -> texts(item, vocabulary));
      case YamlNode.Mapping mapping ->
          mapping.entries().values().forEach(entry -> texts(entry.value(), vocabulary));
    }
  }

  private void text(YamlNode.Scalar scalar, Vocabulary vocabulary) {
    if (scalar.text().contains("[=")) {
      findings.attempt(
          () -> findings.add(Expressions.text(scalar.text(), scalar.where()).inspect(vocabulary)));
    }
  }

  private void facts(YamlNode node, Vocabulary vocabulary) {
    switch (node) {
      case YamlNode.Scalar scalar -> text(scalar, vocabulary);
      case YamlNode.Sequence sequence -> sequence.items().forEach(item -> facts(item, vocabulary));
      case YamlNode.Mapping mapping ->
          mapping
              .entries()
              .forEach((key, entry) -> {
                if (key.equals(Facts.WHEN)) {
                  condition(entry.value(), vocabulary);
                } else {
                  facts(entry.value(), vocabulary);
                }
              });
    }
  }

  private void condition(YamlNode node, Vocabulary vocabulary) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      findings.add("`when` takes a condition", node.where(), "write one expression");
      return;
    }
    findings.attempt(() -> {
      Expression condition = Expressions.expression(scalar.text(), scalar.where());
      Inspection inspection = condition.inspect(vocabulary, true);
      findings.add(inspection);
      if (inspection.problems().isEmpty()
          && !possibilities.canBe(List.of(new Possibilities.Condition(condition, true)))) {
        findings.add(
            "`" + scalar.text() + "` never holds",
            scalar.where(),
            "correct the condition, or remove the fact");
      }
    });
  }

  /** Answers all questions with their defaults, as far as these depend on nothing else. */
  private Scope defaults() {
    AnswerResolver resolver =
        new AnswerResolver(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
    Scope scope = Lineup.ofDefaults(template).choices(template);
    if (template.kind() == Template.Kind.COMPONENT) {
      String slot = template.name().substring(0, Math.max(0, template.name().indexOf('/')));
      scope = scope.with("component", Component.described(slot));
    }
    for (Question question : template.questions()) {
      Optional<YamlNode> node = question.defaultValue();
      if (node.isEmpty() || wrong.contains(question) || !isKnown(question, node.get(), scope)) {
        continue;
      }
      try {
        Object answer =
            resolver
                .resolve(
                    List.of(question),
                    scope,
                    Map.of(),
                    new AnswerSources(List.of()),
                    "",
                    Optional.empty())
                .values()
                .get(question.name());
        scope = answer == null ? scope : scope.with(question.name(), answer);
      } catch (ProblemException e) {
        findings.add(
            "the default of `" + question.name() + "` is no answer: " + e.problem().what(),
            e.problem().where(),
            e.problem().hint());
      }
    }
    return scope;
  }

  private boolean isKnown(Question question, YamlNode node, Scope scope) {
    return question
            .when()
            .map(when -> scope.values().keySet().containsAll(possibilities.free(when)))
            .orElse(true)
        && question
            .validate()
            .map(validate ->
                scope
                    .with(question.name(), "")
                    .values()
                    .keySet()
                    .containsAll(possibilities.free(validate)))
            .orElse(true)
        && scope.with("today", "").values().keySet().containsAll(Possibilities.free(node));
  }
}
