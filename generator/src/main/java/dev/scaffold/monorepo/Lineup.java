package dev.scaffold.monorepo;

import dev.scaffold.expression.Scope;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which components a repository has: what is known of them before anything is answered.
 *
 * @param templates the component template of each, as {@code slot/choice}, by its name
 */
public record Lineup(SortedMap<String, String> templates) {

  /** Copies the map. */
  public Lineup {
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
  }

  /** Returns the components that a project has when nobody chooses others. */
  public static Lineup ofDefaults(Template project) {
    SortedMap<String, String> templates = new TreeMap<>();
    for (Slot slot : project.slots()) {
      for (String choice : slot.defaults()) {
        templates.put(
            slot.componentName(choice, slot.defaults().size()), slot.name() + "/" + choice);
      }
    }
    return new Lineup(templates);
  }

  /**
   * Returns what the expressions of a project see as its slots: by each one's name the choices that
   * it has components of, sorted, each of them once.
   */
  public Scope choices(Template project) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (Slot slot : project.slots()) {
      String prefix = slot.name() + "/";
      choices.put(
          slot.name(),
          templates.values().stream()
              .filter(template -> template.startsWith(prefix))
              .map(template -> template.substring(prefix.length()))
              .distinct()
              .sorted()
              .toList());
    }
    return new Scope(choices);
  }

  /** Returns what the texts that a slot passes down see as {@code components}. */
  public List<Object> described() {
    return templates.entrySet().stream()
        .<Object>map(entry -> Collections.unmodifiableMap(described(entry)))
        .toList();
  }

  private static Map<String, Object> described(Map.Entry<String, String> component) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", component.getKey());
    description.put("slot", slot(component.getValue()));
    description.put("template", component.getValue());
    description.put("path", component.getKey());
    return description;
  }

  /** Returns the slot in the name of a component template. */
  static String slot(String template) {
    return template.substring(0, template.indexOf('/'));
  }
}
