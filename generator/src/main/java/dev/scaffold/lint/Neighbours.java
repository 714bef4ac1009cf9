package dev.scaffold.lint;

import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import java.util.List;
import java.util.Optional;

/** The templates of one catalog, and which of them go together. */
record Neighbours(List<Subject> all) {

  /** Returns the template that a slot's choice names. */
  Optional<Subject> component(Slot slot, Question.Choice choice) {
    String name = slot.name() + "/" + choice.value();
    return all.stream()
        .filter(subject -> subject.template().kind() == Template.Kind.COMPONENT)
        .filter(subject -> subject.template().name().equals(name))
        .findFirst();
  }

  List<String> componentNames() {
    return all.stream()
        .map(Subject::template)
        .filter(template -> template.kind() == Template.Kind.COMPONENT)
        .map(Template::name)
        .toList();
  }

  /** Returns the projects that may choose a component. */
  List<Subject> projectsOf(Template component) {
    return all.stream().filter(subject -> mayChoose(subject.template(), component)).toList();
  }

  private static boolean mayChoose(Template project, Template component) {
    return project.slots().stream()
        .flatMap(slot -> slot.choices().stream().map(choice -> slot.name() + "/" + choice.value()))
        .anyMatch(component.name()::equals);
  }
}
