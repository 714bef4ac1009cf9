package dev.scaffold.cli;

import dev.scaffold.terminal.Printable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, strings, whole numbers and booleans as JSON (RFC 8259), indented by two. What
 * would command a terminal is escaped.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** Returns the map as a document that ends with a line break. */
  public static String document(Map<String, ?> map) {
    Json json = new Json();
    json.value(map, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String lineStart) {
    switch (value) {
      case Map<?, ?> map -> object(map, lineStart);
      case List<?> list -> array(list, lineStart);
      case String text -> string(text);
      case Boolean truth -> out.append(truth);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void object(Map<?, ?> map, String lineStart) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String inner = lineStart + "  ";
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(inner);
      string((String) entry.getKey());
      out.append(": ");
      value(entry.getValue(), inner);
      out.append(entries.hasNext() ? "," : lineStart);
    }
    out.append('}');
  }

  private void array(List<?> list, String lineStart) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    String inner = lineStart + "  ";
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      out.append(inner);
      value(items.next(), inner);
      out.append(items.hasNext() ? "," : lineStart);
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (!Printable.isHarmless(c)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
