package dev.scaffold.browse;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.problem.Location;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that {@code -d} can answer, by the names that it takes. */
public final class FindQuestions {
  private final Catalogs catalogs;

  /** Looks into the catalogs within reach. */
  public FindQuestions(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /**
   * Returns them in the order in which they come up: the slots', the project's, its components'.
   */
  public Map<String, Question> run(QuestionsRequest request) {
    Optional<String> template = request.template();
    if (request.catalog().isPresent() || template.isEmpty() || template.get().indexOf('/') < 0) {
      try (Catalogs.Opened opened = catalogs.open(Catalogs.Wanted.in(request.catalog()))) {
        return questions(opened, template, request.definitions());
      }
    }
    // What lies elsewhere is looked at as far as it is on this machine: a key was pressed.
    int slash = template.get().indexOf('/');
    String added = template.get().substring(0, slash);
    if (!catalogs.added().contains(added)) {
      return Map.of();
    }
    try (Catalogs.Opened opened = catalogs.openHere(added).orElse(null)) {
      return opened == null
          ? Map.of()
          : questions(
              opened, Optional.of(template.get().substring(slash + 1)), request.definitions());
    }
  }

  private static Map<String, Question> questions(
      Catalogs.Opened opened, Optional<String> template, List<String> definitions) {
    CatalogTemplates templates = new CatalogTemplates(opened.catalog());
    Found project =
        template
            .map(name -> templates.project(name, new Location.Input("--template")))
            .orElseGet(templates::anyProject);
    Map<String, Question> questions = new LinkedHashMap<>();
    List<Slot> slots = project.template().slots();
    slots.forEach(slot -> questions.put(slot.name(), slot.question()));
    project.template().questions().forEach(question -> questions.put(question.name(), question));
    for (Slot slot : slots) {
      List<String> chosen = chosen(slot, definitions);
      for (String choice : chosen) {
        String component = slot.componentName(choice, chosen.size());
        templates
            .component(slot.name() + "/" + choice, slot.placeOf(choice))
            .template()
            .questions()
            .forEach(question -> questions.put(component + "." + question.name(), question));
      }
    }
    return questions;
  }

  private static List<String> chosen(Slot slot, List<String> definitions) {
    String name = slot.name() + "=";
    return definitions.reversed().stream()
        .filter(definition -> definition.startsWith(name))
        .findFirst()
        .map(definition -> List.of(definition.substring(name.length()).split(",", -1)))
        .map(choices -> choices.stream().filter(choice -> offers(slot, choice)).toList())
        .orElse(slot.defaults());
  }

  private static boolean offers(Slot slot, String choice) {
    return slot.choices().stream().anyMatch(offered -> offered.value().equals(choice));
  }
}
