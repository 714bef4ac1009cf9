package dev.scaffold.render;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The conditions of one rendering's directives: each is parsed and evaluated once. */
final class Conditions {
  private final Scope scope;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> parsed = new HashSet<>();

  Conditions(Scope scope) {
    this.scope = scope;
  }

  /** Returns whether the condition holds. */
  boolean holds(String source, Location where) {
    Boolean holds = known.get(source);
    if (holds == null) {
      holds = Expressions.expression(source, where).test(scope);
      known.put(source, holds);
    }
    return holds;
  }

  /** Makes sure that a condition whose outcome does not matter is well formed. */
  void check(String source, Location where) {
    if (!known.containsKey(source) && parsed.add(source)) {
      Expressions.expression(source, where);
    }
  }
}
