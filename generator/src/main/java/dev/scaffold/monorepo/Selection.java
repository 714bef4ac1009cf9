package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import java.util.List;

/** The templates that were chosen, and everything that was answered. */
public record Selection(Found project, Answers answers, List<Choice> choices) {

  /** Copies the list. */
  public Selection {
    choices = List.copyOf(choices);
  }

  /**
   * A chosen component.
   *
   * @param name the slot's, or with its choice behind it when the slot has several components
   */
  public record Choice(String name, String slot, Found found, Answers answers) {}

  /** Renders all of it. */
  public Composition compose(CatalogTemplates templates, Catalog catalog) {
    List<Component> components =
        choices.stream()
            .map(choice ->
                new Component(
                    choice.name(),
                    choice.slot(),
                    templates.source(choice.found()),
                    choice.answers()))
            .toList();
    return Monorepo.compose(new Project(templates.source(project), answers), components, catalog);
  }
}
