package dev.scaffold.lint;

import dev.scaffold.expression.Type;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the expressions of a template may use, by where they stand. */
final class Vocabularies {
  private static final String TODAY = "today";
  private static final String COMPONENTS = "components";
  private static final Type DESCRIBED =
      new Type.Entries(Map.of("name", Type.TEXT, "path", Type.TEXT), false);
  private static final Map<String, Type> PLACED =
      Map.of("name", Type.TEXT, "slot", Type.TEXT, "template", Type.TEXT, "path", Type.TEXT);
  private static final Type PLACED_LIST = new Type.Items(new Type.Entries(PLACED, false));
  private static final Type COMPONENT_LIST = new Type.Items(component());

  private final Template template;
  private final Map<String, Type> given;

  /** The slots, by name, as lists of their choices. */
  private final Map<String, Type> slots = new LinkedHashMap<>();

  private final Map<String, Type> answers = new LinkedHashMap<>();
  private final Map<String, Type> values = new LinkedHashMap<>();
  private final Map<String, Type> afterComponents = new LinkedHashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();

  /**
   * Finds the names of a template.
   *
   * @param projects that may choose it, if it is a component
   */
  Vocabularies(Subject subject, List<Subject> projects) {
    this.template = subject.template();
    this.given =
        template.kind() == Template.Kind.COMPONENT
            ? Map.of("component", DESCRIBED, "project", project(projects))
            : Map.of();
    template.questions().forEach(question -> answers.put(question.name(), typeOf(question)));
    Set<String> broken = new HashSet<>(subject.reading().declared());
    broken.removeAll(answers.keySet());
    template.values().forEach(value -> broken.remove(value.name()));
    template.slots().forEach(slot -> broken.remove(slot.name()));
    // What is wrong with them is known; that they are used is no mistake of its own.
    broken.forEach(name -> answers.put(name, Type.ANY));
    elsewhere.put(TODAY, "only a question's `default` may use it: let a question keep the date");
    template.slots().forEach(slot -> slots.put(slot.name(), typeOf(slot.question())));
    inferValues();
  }

  private void inferValues() {
    for (Template.Value value : template.values()) {
      boolean late =
          value.expression().mentions(COMPONENTS)
              || afterComponents.keySet().stream().anyMatch(value.expression()::mentions);
      Type type = value.expression().inspect(value(value), false).type();
      (late ? afterComponents : values).put(value.name(), type);
    }
  }

  private static Type component() {
    Map<String, Type> keys = new HashMap<>(PLACED);
    keys.put("answers", new Type.Entries(Map.of(), true));
    keys.put("facts", new Type.Entries(Map.of(), true));
    return new Type.Entries(keys, false);
  }

  static Type typeOf(Question question) {
    Set<String> choices =
        question.choices().stream().map(Question.Choice::value).collect(Collectors.toSet());
    return switch (question.type()) {
      case STRING, TEXT -> Type.TEXT;
      case INT -> Type.NUMBER;
      case BOOL -> Type.TRUTH;
      case CHOICE -> new Type.Text(choices);
      case CHOICES -> new Type.Items(new Type.Text(choices));
      case LIST -> new Type.Items(Type.TEXT);
      case MAP -> new Type.Entries(Map.of(), true);
    };
  }

  /** Returns what all projects answer alike; without any, nothing is known of them. */
  private static Type project(List<Subject> projects) {
    if (projects.isEmpty() || projects.stream().anyMatch(p -> !p.reading().mistakes().isEmpty())) {
      return new Type.Entries(Map.of(), true);
    }
    Map<String, Type> keys = new LinkedHashMap<>();
    for (Question question : projects.getFirst().template().questions()) {
      List<Type> types =
          projects.stream()
              .flatMap(project -> project.template().questions().stream())
              .filter(other -> other.name().equals(question.name()))
              .map(Vocabularies::typeOf)
              .toList();
      if (types.size() == projects.size()) {
        keys.put(
            question.name(), types.stream().distinct().count() == 1 ? types.getFirst() : Type.ANY);
      }
    }
    return new Type.Entries(keys, false);
  }

  /** Returns what a question's `when` may use. */
  Vocabulary before(Question question) {
    Map<String, Type> names = new LinkedHashMap<>(given);
    names.putAll(slots);
    Map<String, String> others = new HashMap<>(elsewhere);
    boolean earlier = true;
    for (Map.Entry<String, Type> answer : answers.entrySet()) {
      earlier &= !answer.getKey().equals(question.name());
      if (earlier || !isQuestion(answer.getKey())) {
        names.put(answer.getKey(), answer.getValue());
      } else {
        others.put(
            answer.getKey(), "its answer is not there yet: move the question below that one");
      }
    }
    others.put(question.name(), "only `validate` sees the answer itself");
    template
        .values()
        .forEach(value ->
            others.put(
                value.name(), "values are computed after the questions: write what it stands for"));
    others.put(COMPONENTS, "the components are not known before the answers");
    return new Vocabulary(names, others);
  }

  private boolean isQuestion(String name) {
    return template.questions().stream().anyMatch(question -> question.name().equals(name));
  }

  /** Returns what a question's `default` may use. */
  Vocabulary defaultOf(Question question) {
    return before(question).with(TODAY, Type.TEXT);
  }

  /** Returns what a question's `validate` may use. */
  Vocabulary validationOf(Question question) {
    return before(question).with(question.name(), typeOf(question));
  }

  /** Returns what a value may use. */
  Vocabulary value(Template.Value value) {
    Map<String, String> others = new HashMap<>(elsewhere);
    boolean later = false;
    for (Template.Value other : template.values()) {
      later |= other.name().equals(value.name());
      if (later) {
        others.put(other.name(), "a value may use those above it only: move it up");
      }
    }
    Map<String, Type> names = new LinkedHashMap<>(given);
    names.putAll(slots);
    names.putAll(answers);
    names.putAll(values);
    names.putAll(afterComponents);
    names.put(COMPONENTS, COMPONENT_LIST);
    names.keySet().removeAll(others.keySet());
    return new Vocabulary(names, others);
  }

  /** Returns what a project may pass down. */
  Vocabulary passedDown() {
    Map<String, String> others = new HashMap<>(elsewhere);
    String reason = "values over `components` need their answers: write what it stands for";
    afterComponents.keySet().forEach(name -> others.put(name, reason));
    return new Vocabulary(given, others)
        .with(slots)
        .with(answers)
        .with(values)
        .with(COMPONENTS, PLACED_LIST);
  }

  /** Returns what files, rules and facts may use. */
  Vocabulary rendering() {
    Vocabulary all =
        new Vocabulary(given, elsewhere)
            .with(slots)
            .with(answers)
            .with(values)
            .with(afterComponents)
            .with(COMPONENTS, COMPONENT_LIST);
    return template.kind() == Template.Kind.PROJECT
        ? all.with("project", new Type.Entries(answers, false))
        : all;
  }
}
