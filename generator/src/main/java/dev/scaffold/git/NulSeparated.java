package dev.scaffold.git;

import java.util.ArrayList;
import java.util.List;

/** Texts that each end with a NUL, as Git writes them with {@code -z}. */
final class NulSeparated {
  private NulSeparated() {}

  /** Returns the texts in one. */
  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', begin)) {
      parts.add(text.substring(begin, end));
      begin = end + 1;
    }
    return parts;
  }

  /** Returns texts in one. */
  static String join(Iterable<?> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part).append('\0'));
    return text.toString();
  }
}
