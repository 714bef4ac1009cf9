package dev.scaffold.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Text whose only FreeMarker is {@code [=name]}. Most texts are like that, and are rendered here
 * without loading FreeMarker, to the same characters; where a name has no simple value, FreeMarker
 * itself says what is wrong.
 */
final class PlainText implements TextTemplate {
  private static final String BLANKS = " \t\r\n";

  /** Literal text and names by turns; begins and ends with literal text. */
  private final List<String> parts;

  private final TargetFormat format;
  private final Supplier<TextTemplate> complete;

  private PlainText(List<String> parts, TargetFormat format, Supplier<TextTemplate> complete) {
    this.parts = parts;
    this.format = format;
    this.complete = complete;
  }

  /**
   * Returns the text, or null if it holds more than names.
   *
   * @param complete the same text, parsed by FreeMarker
   */
  static @Nullable TextTemplate of(
      String text, TargetFormat format, Supplier<TextTemplate> complete) {
    List<String> parts = new ArrayList<>();
    int copied = 0;
    for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', i + 1)) {
      if (isTag(text, i + 1)) {
        return null;
      }
      if (text.startsWith("=", i + 1)) {
        int end = text.indexOf(']', i);
        String name = end < 0 ? "" : withoutBlanks(text, i + 2, end);
        if (!PlainExpression.isName(name)) {
          return null;
        }
        parts.add(text.substring(copied, i));
        parts.add(name);
        copied = end + 1;
        i = end;
      }
    }
    parts.add(text.substring(copied));
    return new PlainText(parts, format, complete);
  }

  /** Returns a part of the text without what FreeMarker takes for blanks at its ends. */
  private static String withoutBlanks(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && BLANKS.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    while (last > first && BLANKS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return text.substring(first, last);
  }

  private static boolean isTag(String text, int i) {
    return text.startsWith("#", i)
        || text.startsWith("@", i)
        || text.startsWith("/#", i)
        || text.startsWith("/@", i);
  }

  @Override
  public Inspection inspect(Vocabulary vocabulary) {
    return complete.get().inspect(vocabulary);
  }

  @Override
  public String render(Scope scope) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        out.append(parts.get(i));
        continue;
      }
      Object value = scope.values().get(parts.get(i));
      if (!(value instanceof String || value instanceof Long || value instanceof Boolean)) {
        return complete.get().render(scope);
      }
      out.append(Escaping.escape(format, value.toString()));
    }
    return out.toString();
  }
}
