package dev.scaffold.monorepo;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Interview;
import dev.scaffold.expression.Scope;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.render.Values;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Goes through the questions of a project template and of its components: of those that its slots
 * choose, or of those that a repository has.
 */
public final class Questionnaire {
  private static final Scope NOTHING = new Scope(Map.of());

  private final CatalogTemplates templates;
  private final AnswerResolver resolver;
  private final AnswerSources sources;
  private final Optional<Interview> interview;

  /**
   * Prepares to ask.
   *
   * @param interview empty where nobody can be asked
   */
  public Questionnaire(
      CatalogTemplates templates,
      AnswerResolver resolver,
      AnswerSources sources,
      Optional<Interview> interview) {
    this.templates = templates;
    this.resolver = resolver;
    this.sources = sources;
    this.interview = interview;
  }

  /**
   * A component that a repository has or is to have.
   *
   * @param name of its folder
   * @param found the template, which fills the slot in its name
   */
  public record Member(String name, Found found) {
    String slot() {
      return Lineup.slot(found.template().name());
    }
  }

  /**
   * Where the answers to a component's questions begin.
   *
   * @param values what the texts that are passed down see
   */
  private record Beginning(Answers project, Scope values) {}

  /** Returns what is chosen and answered; a problem where an answer is missing or wrong. */
  public Selection fill(Found project) {
    sources.refuseUnknown(possibleNames(project));
    return hold(() -> goThrough(project));
  }

  /** Returns what is answered for these very components: no slot chooses. */
  public Selection fill(Found project, List<Member> members) {
    refuseSlots(project.template().slots());
    sources.refuseUnknown(names(project, members, false));
    return hold(() -> answered(project, members));
  }

  /**
   * Returns what the slots pass down to components, by each one's name and question: the texts, as
   * the sources answer the project's own questions.
   */
  public Map<String, Map<String, String>> passedDown(Found project, Lineup lineup) {
    Beginning beginning = beginning(project, lineup);
    Map<String, Map<String, String>> passed = new LinkedHashMap<>();
    lineup
        .templates()
        .forEach((name, template) ->
            passed.put(name, passedDown(project, Lineup.slot(template), beginning.values())));
    return passed;
  }

  private <T> T hold(Supplier<T> round) {
    return interview.isPresent() ? interview.get().hold(round) : round.get();
  }

  private Selection goThrough(Found project) {
    List<Slot> slots = project.template().slots();
    Answers choices = resolve(slots.stream().map(Slot::question).toList(), NOTHING, Map.of(), "");
    List<Member> members = new ArrayList<>();
    for (Slot slot : slots) {
      List<String> chosen = chosen(choices, slot);
      for (String choice : chosen) {
        members.add(new Member(slot.componentName(choice, chosen.size()), find(slot, choice)));
      }
    }
    Selection selection = answered(project, members);
    sources.refuseUnknown(names(project, members, true));
    return selection;
  }

  private Selection answered(Found project, List<Member> members) {
    SortedMap<String, String> templates = new TreeMap<>();
    members.forEach(member -> templates.put(member.name(), member.found().template().name()));
    Beginning beginning = beginning(project, new Lineup(templates));
    return new Selection(
        project,
        beginning.project(),
        members.stream().map(member -> component(project, member, beginning)).toList());
  }

  private Beginning beginning(Found project, Lineup lineup) {
    Template template = project.template();
    Scope choices = lineup.choices(template);
    Answers answers = resolve(template.questions(), choices, Map.of(), "");
    Scope values = Values.evaluateBeforeComponents(template, answers.scope().with(choices));
    return new Beginning(answers, values.with("components", lineup.described()));
  }

  private Selection.Choice component(Found project, Member member, Beginning beginning) {
    Map<String, Object> passedDown =
        new LinkedHashMap<>(passedDown(project, member.slot(), beginning.values()));
    Scope known =
        new Scope(Map.of("project", beginning.project().values()))
            .with("component", Component.described(member.name()));
    List<Question> questions = member.found().template().questions();
    return new Selection.Choice(
        member.name(),
        member.slot(),
        member.found(),
        resolve(questions, known, passedDown, member.name()));
  }

  private static Map<String, String> passedDown(Found project, String name, Scope values) {
    Map<String, String> passedDown = new LinkedHashMap<>();
    for (Slot slot : project.template().slots()) {
      if (slot.name().equals(name)) {
        slot.answers().forEach((question, text) -> passedDown.put(question, text.render(values)));
      }
    }
    return passedDown;
  }

  private Answers resolve(
      List<Question> questions, Scope known, Map<String, Object> passedDown, String name) {
    return resolver.resolve(questions, known, passedDown, sources, name, interview);
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

  private void refuseSlots(List<Slot> slots) {
    for (Slot slot : slots) {
      if (sources.find(slot.name()).isPresent()) {
        throw Problem.invalid(
                "`" + slot.name() + "` is no answer of a project that is there",
                new Location.Input(slot.name()),
                "add or remove components with `scaffold add` and `scaffold remove`")
            .asException();
      }
    }
  }

  /** Every name that some choice would give a question: a misspelt one is told before asking. */
  private Set<String> possibleNames(Found project) {
    Set<String> names = names(project, List.of(), true);
    for (Slot slot : project.template().slots()) {
      for (Question.Choice choice : slot.choices()) {
        List<Question> questions = find(slot, choice.value()).template().questions();
        add(names, slot.name(), questions);
        add(names, slot.componentName(choice.value(), 2), questions);
      }
    }
    return names;
  }

  private static Set<String> names(Found project, List<Member> members, boolean withSlots) {
    Set<String> names = new LinkedHashSet<>();
    project.template().questions().forEach(question -> names.add(question.name()));
    if (withSlots) {
      project.template().slots().forEach(slot -> names.add(slot.name()));
    }
    for (Member member : members) {
      add(names, member.name(), member.found().template().questions());
    }
    return names;
  }

  private static void add(Set<String> names, String component, List<Question> questions) {
    questions.forEach(question -> names.add(component + "." + question.name()));
  }
}
