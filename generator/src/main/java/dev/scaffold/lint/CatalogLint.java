package dev.scaffold.lint;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.expression.Scope;
import dev.scaffold.monorepo.Lineup;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the templates of a catalog one by one, and at what they expect of each other. */
final class CatalogLint {
  private final Catalog catalog;
  private final Neighbours neighbours;
  private final Optional<TemplateVersion> newest;
  private final Findings findings;
  private final Map<Template, Scope> defaults = new HashMap<>();

  /**
   * Looks at a catalog.
   *
   * @param newest its newest release, if that is known
   */
  CatalogLint(
      Catalog catalog, Neighbours neighbours, Optional<TemplateVersion> newest, Findings findings) {
    this.catalog = catalog;
    this.neighbours = neighbours;
    this.newest = newest;
    this.findings = findings;
  }

  void run(List<Subject> chosen) {
    Map<Subject, Findings> seen = new LinkedHashMap<>();
    neighbours.all().forEach(subject -> seen.put(subject, lint(subject)));
    Set<String> keys = new HashSet<>();
    seen.values().forEach(found -> keys.addAll(found.keys()));
    for (Subject subject : chosen) {
      Findings own = seen.getOrDefault(subject, new Findings());
      findings.addAll(own.sorted());
      if (subject.reading().mistakes().isEmpty()) {
        unused(subject.template(), own, keys);
        slots(subject.template());
        sameName(subject);
      }
    }
  }

  private Findings lint(Subject subject) {
    Findings found = new Findings();
    subject.reading().mistakes().stream().map(ProblemException::problem).forEach(found::add);
    Template template = subject.template();
    Vocabularies vocabularies = new Vocabularies(subject, neighbours.projectsOf(template));
    Possibilities possibilities = new Possibilities(template);
    RuledFiles files = new RuledFiles(subject);
    Scope answers = new DescriptionLint(template, vocabularies, possibilities, found).run();
    defaults.put(template, answers);
    new RuleLint(subject, files, catalog::file, vocabularies.rendering(), possibilities, found)
        .run();
    new FileLint(subject, files, catalog::file, vocabularies.rendering(), possibilities, found)
        .run();
    new PlaceholderLint(subject, files, catalog::file, answers, found).run();
    new PathLint(subject, files, possibilities, found).run();
    new MigrationLint(
            subject, files, vocabularies.rendering(), neighbours.componentNames(), newest, found)
        .run();
    return found;
  }

  private void unused(Template template, Findings own, Set<String> keys) {
    Set<String> declared = new HashSet<>();
    template.questions().forEach(question -> declared.add(question.name()));
    template.values().forEach(value -> declared.add(value.name()));
    Set<String> used = new HashSet<>(own.names());
    // A misspelt name is the one mistake; that the right one is not used follows.
    own.unknown().forEach(name -> Suggestion.nearest(name, declared).ifPresent(used::add));
    for (Question question : template.questions()) {
      // Every project is given a name, whether it needs it or not.
      boolean given = template.kind() == Template.Kind.PROJECT && question.name().equals("name");
      if (!given && !used.contains(question.name()) && !keys.contains(question.name())) {
        findings.add(
            "the answer to `" + question.name() + "` is used nowhere",
            question.where(),
            "remove the question, or use its answer");
      }
    }
    for (Template.Value value : template.values()) {
      if (!used.contains(value.name())) {
        findings.add(
            "the value `" + value.name() + "` is used nowhere",
            value.where(),
            "remove it, or use it");
      }
    }
  }

  private void slots(Template project) {
    for (Slot slot : project.slots()) {
      Set<String> asked = new HashSet<>();
      boolean complete = true;
      for (Question.Choice choice : slot.choices()) {
        var component = neighbours.component(slot, choice);
        component.ifPresent(
            found -> found.template().questions().forEach(question -> asked.add(question.name())));
        complete &= component.filter(found -> found.reading().mistakes().isEmpty()).isPresent();
        if (component.isEmpty()) {
          missing(slot, choice);
        }
      }
      if (complete) {
        passedDown(slot, asked);
        Scope known =
            defaults
                .getOrDefault(project, new Scope(Map.of()))
                .with("components", Lineup.ofDefaults(project).described());
        PassedDown passed = new PassedDown(known, findings);
        slot.choices().stream()
            .flatMap(choice -> neighbours.component(slot, choice).stream())
            .forEach(component -> passed.check(slot, component.template()));
      }
    }
  }

  private void missing(Slot slot, Question.Choice choice) {
    String name = slot.name() + "/" + choice.value();
    boolean broken =
        catalog.templates().stream().anyMatch(folder -> folder.name().equals(choice.value()))
            && catalog.templates().size() > neighbours.all().size();
    if (!broken) {
      findings.add(
          "no component template `" + name + "` in this catalog",
          slot.placeOf(choice.value()),
          Suggestion.hint(
              name, neighbours.componentNames(), "add the template, or remove the choice"));
    }
  }

  private void passedDown(Slot slot, Set<String> asked) {
    slot.answerPlaces()
        .forEach((name, where) -> {
          if (!asked.contains(name)) {
            findings.add(
                "no component of the slot `" + slot.name() + "` asks for `" + name + "`",
                where,
                Suggestion.hint(name, asked, "remove it"));
          }
        });
  }

  private void sameName(Subject subject) {
    neighbours.all().stream()
        .takeWhile(other -> !other.folder().equals(subject.folder()))
        .filter(other -> other.template().kind() == subject.template().kind())
        .filter(other -> other.template().name().equals(subject.template().name()))
        .findFirst()
        .ifPresent(other ->
            findings.add(
                "`%s` and `%s` are both called `%s`"
                    .formatted(other.folder(), subject.folder(), subject.template().name()),
                new Location.Path(subject.folder().resolve(Subject.DESCRIPTION).value()),
                "rename one: only the first can be chosen"));
  }
}
