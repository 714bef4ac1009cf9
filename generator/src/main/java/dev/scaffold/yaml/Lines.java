package dev.scaffold.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text, broken where YAML breaks them. */
final class Lines {
  private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

  private Lines() {}

  /** Returns the lines without their ends; at least one. */
  static List<String> of(String text) {
    return List.of(BREAK.split(text, -1));
  }
}
