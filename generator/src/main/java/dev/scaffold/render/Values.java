package dev.scaffold.render;

import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a template computes from its answers. */
public final class Values {
  private Values() {}

  /** Returns the scope with the template's values, each of which may use those before it. */
  public static Scope evaluate(Template template, Scope answers) {
    if (template.values().isEmpty()) {
      return answers;
    }
    return evaluate(template.values(), answers);
  }

  /**
   * Returns the scope with the values that are known before the components are: all but those over
   * {@code components}, and those over such values.
   */
  public static Scope evaluateBeforeComponents(Template project, Scope answers) {
    Set<String> unknown = new HashSet<>(Set.of("components"));
    List<Template.Value> known = new ArrayList<>();
    for (Template.Value value : project.values()) {
      if (unknown.stream().anyMatch(value.expression()::mentions)) {
        unknown.add(value.name());
      } else {
        known.add(value);
      }
    }
    return known.isEmpty() ? answers : evaluate(known, answers);
  }

  private static Scope evaluate(List<Template.Value> values, Scope answers) {
    return Sandbox.run(() -> {
      Scope scope = answers;
      for (Template.Value value : values) {
        scope = scope.with(value.name(), value.expression().evaluate(scope));
      }
      return scope;
    });
  }
}
