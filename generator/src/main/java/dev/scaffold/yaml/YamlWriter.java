package dev.scaffold.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes maps, lists, strings, whole numbers and booleans as YAML in block style, in the order in
 * which they come. A string is quoted wherever YAML 1.1 or 1.2 might read it as something else.
 */
public final class YamlWriter {
  /**
   * Starts with a letter and holds nothing that YAML could take for its own signs. Possessive: what
   * may be given back is matched by recursion, once for each character.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_/](?:[A-Za-z0-9_./+@()$-]|:(?=[^ ])| (?=[^ #]))*+");

  private static final Set<String> RESERVED =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** Returns the map as a document that ends with a line break. */
  public static String write(Map<String, ?> map) {
    YamlWriter writer = new YamlWriter();
    if (map.isEmpty()) {
      return "{}\n";
    }
    writer.mapping(map, "");
    return writer.out.toString();
  }

  private void mapping(Map<?, ?> map, String indent) {
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      // The first key of a map in a list stands behind the dash, on its line.
      if (!first || !endsInDash()) {
        out.append(indent);
      }
      first = false;
      out.append(scalar((String) entry.getKey())).append(':');
      value(entry.getValue(), indent);
    }
  }

  private void value(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> {
        out.append('\n');
        mapping(map, indent + "  ");
      }
      case List<?> list when !list.isEmpty() -> {
        out.append('\n');
        sequence(list, indent + "  ");
      }
      default -> out.append(' ').append(leaf(value)).append('\n');
    }
  }

  private void sequence(List<?> list, String indent) {
    for (Object item : list) {
      if (!endsInDash()) {
        out.append(indent);
      }
      out.append("- ");
      switch (item) {
        case Map<?, ?> map when !map.isEmpty() -> mapping(map, indent + "  ");
        case List<?> inner when !inner.isEmpty() -> sequence(inner, indent + "  ");
        default -> out.append(leaf(item)).append('\n');
      }
    }
  }

  private boolean endsInDash() {
    return out.length() >= 2 && out.charAt(out.length() - 1) == ' ';
  }

  private static String leaf(Object value) {
    return switch (value) {
      case Boolean bool -> bool.toString();
      case Long number -> number.toString();
      case Integer number -> number.toString();
      case String text -> scalar(text);
      case Map<?, ?> empty -> "{}";
      case List<?> empty -> "[]";
      default -> throw new IllegalArgumentException("no YAML for " + value.getClass());
    };
  }

  private static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
              if (isPrintable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(c > 0xFFFF ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  /** Whether it may stand in a double-quoted string as itself, and is seen by a reader. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c == 0x200D; // joins emoji
      default -> true;
    };
  }
}
