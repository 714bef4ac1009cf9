package dev.scaffold.answers;

import dev.scaffold.expression.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Returns an answer as a person would give it: {@code a,b} for a list, {@code k=v,l=w}. */
  public static String text(Object answer) {
    return switch (answer) {
      case List<?> list -> String.join(",", list.stream().map(String::valueOf).toList());
      case Map<?, ?> map ->
          String.join(
              ",", map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
      default -> answer.toString();
    };
  }

  /** Returns an answer as a person reads it. */
  public static String shown(Object answer) {
    return switch (answer) {
      case Boolean truth -> truth ? "yes" : "no";
      case List<?> list when list.isEmpty() -> "(none)";
      case Map<?, ?> map when map.isEmpty() -> "(none)";
      case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
      case Map<?, ?> map ->
          String.join(
              ", ", map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
      case String text when text.isEmpty() -> "(empty)";
      default -> answer.toString();
    };
  }

  /** Returns what expressions see. */
  public Scope scope() {
    return new Scope(values);
  }
}
