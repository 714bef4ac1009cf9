package dev.scaffold.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that an expression may use, and their values: {@link String}, {@link Long}, {@link
 * Boolean}, {@link java.util.List} and {@link Map} of these, nothing else.
 */
public record Scope(Map<String, Object> values) {

  /** Copies the map, and keeps its order. */
  public Scope {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns this scope with one more name; it hides one that is there. */
  public Scope with(String name, Object value) {
    Map<String, Object> extended = new LinkedHashMap<>(values);
    extended.put(name, value);
    return new Scope(extended);
  }

  /** Returns this scope with the names of another; they hide those that are there. */
  public Scope with(Scope more) {
    Map<String, Object> extended = new LinkedHashMap<>(values);
    extended.putAll(more.values);
    return new Scope(extended);
  }
}
