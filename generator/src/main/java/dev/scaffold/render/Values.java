package dev.scaffold.render;

import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.template.Template;

/** The names that a template computes from its answers. */
public final class Values {
  private Values() {}

  /** Returns the scope with the template's values, each of which may use those before it. */
  public static Scope evaluate(Template template, Scope answers) {
    if (template.values().isEmpty()) {
      return answers;
    }
    return Sandbox.run(() -> {
      Scope scope = answers;
      for (Template.Value value : template.values()) {
        scope = scope.with(value.name(), value.expression().evaluate(scope));
      }
      return scope;
    });
  }
}
