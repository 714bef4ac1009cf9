package dev.scaffold.monorepo;

import dev.scaffold.action.Command;
import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Problem;
import dev.scaffold.render.Values;
import dev.scaffold.template.Action;
import dev.scaffold.template.Template;
import java.util.List;

/** The commands that a template asks to run, once its answers are known. */
final class Commands {
  private Commands() {}

  /**
   * Returns them in the order of the file.
   *
   * @param component that the template makes; empty for the project
   */
  static List<Command> of(Template template, String component, Scope answers) {
    if (template.actions().isEmpty()) {
      return List.of();
    }
    return Sandbox.run(() -> {
      Scope scope = Values.evaluate(template, answers);
      return template.actions().stream()
          .filter(action -> action.when().map(when -> when.test(scope)).orElse(true))
          .map(action -> command(action, component, scope))
          .toList();
    });
  }

  private static Command command(Action action, String component, Scope scope) {
    List<String> words = action.words().stream().map(word -> word.render(scope)).toList();
    if (words.getFirst().isBlank()) {
      throw Problem.invalid(
              "`run` names no program with these answers",
              action.where(),
              "give it a `when`, or name a program in any case")
          .asException();
    }
    if (words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
      throw Problem.refused("a word of `run` holds the character 0", action.where(), "leave it out")
          .asException();
    }
    return new Command(component, action.title(), words, action.limit());
  }
}
