package dev.scaffold.expression;

import dev.scaffold.problem.Location;

/** A FreeMarker expression, parsed. */
public interface Expression {

  /** Returns the text as written. */
  String source();

  /** Returns where it is written. */
  Location where();

  /** Returns whether a name stands in it, and may be asked for. */
  boolean mentions(String name);

  /** Returns what is known of it before it is evaluated, as a condition or for its value. */
  Inspection inspect(Vocabulary vocabulary, boolean condition);

  /** Returns whether it holds; a problem if it is no boolean or names nothing. */
  boolean test(Scope scope);

  /** Returns its value as one of the types that a {@link Scope} holds. */
  Object evaluate(Scope scope);
}
