package dev.scaffold.merge;

import java.util.List;

/** How the lines of a text end. */
enum LineEndings {
  /** All with a line feed. */
  LF,
  /** All with a carriage return and a line feed. */
  CRLF,
  /** Some in one way, some in the other. */
  MIXED,
  /** There is no line that ends. */
  NONE;

  private static final String CRLF_END = "\r\n";

  static LineEndings of(TextLines text) {
    boolean lf = false;
    boolean crlf = false;
    for (String line : text.lines()) {
      if (line.endsWith(CRLF_END)) {
        crlf = true;
      } else if (line.endsWith("\n")) {
        lf = true;
      }
    }
    if (lf && crlf) {
      return MIXED;
    }
    if (crlf) {
      return CRLF;
    }
    return lf ? LF : NONE;
  }

  /** Returns the text with lines that end in a line feed only. */
  static TextLines toLf(TextLines text) {
    return new TextLines(
        text.lines().stream()
            .map(line ->
                line.endsWith(CRLF_END) ? line.substring(0, line.length() - 2) + "\n" : line)
            .toList());
  }

  /** Returns the text, whose lines end in a line feed only, with these endings. */
  TextLines applyTo(TextLines text) {
    if (this != CRLF) {
      return text;
    }
    List<String> lines =
        text.lines().stream()
            .map(line ->
                line.endsWith("\n") ? line.substring(0, line.length() - 1) + CRLF_END : line)
            .toList();
    return new TextLines(lines);
  }
}
