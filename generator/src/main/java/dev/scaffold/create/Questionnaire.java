package dev.scaffold.create;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Interview;
import dev.scaffold.expression.Scope;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.monorepo.Component;
import dev.scaffold.render.Values;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the questions of a project template, of its slots, and of what they choose. */
final class Questionnaire {
  private static final Scope NOTHING = new Scope(Map.of());

  private final CatalogTemplates templates;
  private final AnswerResolver resolver;
  private final AnswerSources sources;
  private final Optional<Interview> interview;

  Questionnaire(
      CatalogTemplates templates,
      AnswerResolver resolver,
      AnswerSources sources,
      Optional<Interview> interview) {
    this.templates = templates;
    this.resolver = resolver;
    this.sources = sources;
    this.interview = interview;
  }

  /** Returns what is chosen and answered; a problem where an answer is missing or wrong. */
  Selection fill(Found project) {
    sources.refuseUnknown(possibleNames(project));
    return interview.isPresent()
        ? interview.get().hold(() -> goThrough(project))
        : goThrough(project);
  }

  private Selection goThrough(Found project) {
    List<Slot> slots = project.template().slots();
    Answers answers = resolve(project.template().questions(), NOTHING, Map.of(), "");
    Answers choices = resolve(slots.stream().map(Slot::question).toList(), NOTHING, Map.of(), "");
    Scope scope = Values.evaluateBeforeComponents(project.template(), answers.scope());
    List<Selection.Choice> picked = new ArrayList<>();
    for (Slot slot : slots) {
      List<String> chosen = chosen(choices, slot);
      for (String choice : chosen) {
        String name = slot.componentName(choice, chosen.size());
        picked.add(component(slot, choice, name, answers, scope));
      }
    }
    sources.refuseUnknown(names(project, picked));
    return new Selection(project, answers, picked);
  }

  private Answers resolve(
      List<Question> questions, Scope known, Map<String, Object> passedDown, String name) {
    return resolver.resolve(questions, known, passedDown, sources, name, interview);
  }

  private Selection.Choice component(
      Slot slot, String choice, String name, Answers answers, Scope project) {
    Found found = find(slot, choice);
    Map<String, Object> passedDown = new LinkedHashMap<>();
    slot.answers().forEach((question, text) -> passedDown.put(question, text.render(project)));
    Scope known =
        new Scope(Map.of("project", answers.values())).with("component", Component.described(name));
    return new Selection.Choice(
        name, slot.name(), found, resolve(found.template().questions(), known, passedDown, name));
  }

  private Found find(Slot slot, String choice) {
    return templates.component(slot.name() + "/" + choice, slot.placeOf(choice));
  }

  private static List<String> chosen(Answers choices, Slot slot) {
    if (choices.values().get(slot.name()) instanceof List<?> chosen) {
      return chosen.stream().map(String::valueOf).toList();
    }
    throw new IllegalStateException("a question of type choices has a list for its answer");
  }

  /** Every name that some choice would give a question: a misspelt one is told before asking. */
  private Set<String> possibleNames(Found project) {
    Set<String> names = names(project, List.of());
    for (Slot slot : project.template().slots()) {
      for (Question.Choice choice : slot.choices()) {
        List<Question> questions = find(slot, choice.value()).template().questions();
        add(names, slot.name(), questions);
        add(names, slot.componentName(choice.value(), 2), questions);
      }
    }
    return names;
  }

  private static Set<String> names(Found project, List<Selection.Choice> picked) {
    Set<String> names = new LinkedHashSet<>();
    project.template().questions().forEach(question -> names.add(question.name()));
    project.template().slots().forEach(slot -> names.add(slot.name()));
    for (Selection.Choice component : picked) {
      add(names, component.name(), component.found().template().questions());
    }
    return names;
  }

  private static void add(Set<String> names, String component, List<Question> questions) {
    questions.forEach(question -> names.add(component + "." + question.name()));
  }
}
