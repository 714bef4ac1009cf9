package dev.scaffold.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as its lines, each with the line feed that ends it; only the last may have none. Bytes are
 * kept one to one, whatever their encoding is: each is one character.
 *
 * @param lines none of them empty
 */
record TextLines(List<String> lines) {

  /** Copies the list. */
  TextLines {
    lines = List.copyOf(lines);
  }

  static TextLines of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static TextLines of(String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int feed = text.indexOf('\n', begin);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(begin, end));
      begin = end;
    }
    return new TextLines(lines);
  }

  byte[] bytes() {
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
