package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line and column of parsed text, both from 1, are found by a person. */
@FunctionalInterface
interface Places {
  Pattern LINE_END = Pattern.compile("\r\n|[\n\r]");

  Location at(int line, int column);

  /** Returns the places of a whole file. */
  static Places ofFile(String file, String text) {
    return (line, column) -> Location.InFile.of(file, line, line(text, line), column - 1);
  }

  /**
   * Returns the places of text that stands at {@code where}, after {@code prefix} characters of our
   * own. A place is exact if the text stands there as it is on one line; if it was folded or held
   * escapes, the place is where the text begins.
   */
  static Places ofSource(String source, Location where, int prefix) {
    if (!(where instanceof Location.InFile in)) {
      return (line, column) -> where;
    }
    String text = in.text();
    int start =
        text.offsetByCodePoints(
            0, Math.min(in.column() - 1, text.codePointCount(0, text.length())));
    if (isQuote(text, start)) {
      start++;
    }
    if (!text.startsWith(source, start)) {
      return (line, column) -> where;
    }
    int first = start;
    return (line, column) -> {
      int offset = Math.clamp(column - 1 - prefix, 0, source.length());
      return Location.InFile.of(in.file(), in.line(), text, first + offset);
    };
  }

  private static boolean isQuote(String line, int at) {
    return at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\'');
  }

  /** Lines end where FreeMarker ends them. */
  private static String line(String text, int number) {
    Matcher end = LINE_END.matcher(text);
    int start = 0;
    for (int line = 1; line < number; line++) {
      if (!end.find()) {
        return "";
      }
      start = end.end();
    }
    return text.substring(start, end.find() ? end.start() : text.length());
  }
}
