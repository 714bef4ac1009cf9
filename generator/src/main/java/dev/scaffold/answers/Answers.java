package dev.scaffold.answers;

import dev.scaffold.expression.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template's answers, by question and in the order of its questions. A value is a {@link String},
 * {@link Long}, {@link Boolean}, a list of strings, or a map from string to string.
 */
public record Answers(Map<String, Object> values) {

  /** Copies the map, and keeps its order. */
  public Answers {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns what expressions see. */
  public Scope scope() {
    return new Scope(values);
  }
}
