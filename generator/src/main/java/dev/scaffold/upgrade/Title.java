package dev.scaffold.upgrade;

import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.ScaffoldRecord.Block;
import dev.scaffold.pristine.Change;
import dev.scaffold.pristine.Pristine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What an upgrade does, in the line that its commit begins with. */
final class Title {
  private static final int MOST_ANSWERS = 3;

  private Title() {}

  static String of(Change change, Pristine pristine) {
    if (!change.added().isEmpty()) {
      return "Add " + String.join(", ", change.added().keySet());
    }
    if (!change.removed().isEmpty()) {
      return "Remove " + String.join(", ", change.removed());
    }
    Block before = pristine.origin().record().project();
    Block after = pristine.record().project();
    if (!before.version().equals(after.version())) {
      return "Upgrade the template %s from %s to %s"
          .formatted(after.template(), before.version(), after.version());
    }
    List<String> answers = changedAnswers(pristine.origin().record(), pristine.record());
    return answers.isEmpty()
        ? "Take over changes of the template " + after.template()
        : "Change %s to the template %s".formatted(named(answers), after.template());
  }

  /** Returns the answers by name; of more than three, two and how many more there are. */
  static String named(List<String> answers) {
    if (answers.size() == 1) {
      return "the answer " + answers.getFirst();
    }
    int shown = Math.min(answers.size(), MOST_ANSWERS) - 1;
    List<String> last = answers.subList(shown, answers.size());
    return "the answers "
        + String.join(", ", answers.subList(0, shown))
        + " and "
        + (last.size() == 1 ? last.getFirst() : last.size() + " more");
  }

  /** Returns the names; a component's that follows a changed one of the project is none of them. */
  private static List<String> changedAnswers(ScaffoldRecord before, ScaffoldRecord after) {
    List<String> ofProject = changed(before.project(), after.project());
    List<String> names = new ArrayList<>(ofProject);
    after
        .components()
        .forEach((component, block) -> {
          Block earlier = before.components().get(component);
          if (!component.equals(ScaffoldRecord.PROJECT) && earlier != null) {
            changed(earlier, block).stream()
                .filter(name -> !ofProject.contains(name))
                .forEach(name -> names.add(component + "." + name));
          }
        });
    return names;
  }

  private static List<String> changed(Block before, Block after) {
    Map<String, Object> all = new TreeMap<>(before.answers().values());
    all.putAll(after.answers().values());
    return all.keySet().stream()
        .filter(name ->
            !Objects.equals(
                before.answers().values().get(name), after.answers().values().get(name)))
        .toList();
  }
}
