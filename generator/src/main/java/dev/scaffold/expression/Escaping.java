package dev.scaffold.expression;

/** Escapes text so that it stands for itself within a {@link TargetFormat}. */
final class Escaping {
  private Escaping() {}

  static String escape(TargetFormat format, String text) {
    return switch (format) {
      case PLAIN -> text;
      case QUOTED -> quoted(text, false);
      case QUOTED_DOLLAR -> quoted(text, true);
      case HCL -> hcl(text);
      case SHELL -> text.replace("'", "'\\''");
      case SQL -> text.replace("'", "''");
      case XML -> markup(text, "&apos;");
      case HTML -> markup(text, "&#39;");
      case PROPERTIES -> properties(text);
      case MARKDOWN -> markdown(text);
      case MAKEFILE -> makefile(text);
    };
  }

  /** JSON's escapes, all of which YAML, TOML, Java and JavaScript read alike. */
  private static String quoted(String text, boolean dollar) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\b' -> escaped.append("\\b");
        case '\f' -> escaped.append("\\f");
        case '$' -> escaped.append(dollar ? "\\$" : "$");
        default -> quotedCharacter(escaped, c);
      }
    }
    return escaped.toString();
  }

  /**
   * As the native syntax of HCL has it: a dollar or percent sign before a brace begins a template,
   * and is written twice. One before another one, or at the end, is written by its number, so that
   * it doubles nothing.
   */
  private static String hcl(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$', '%' -> {
          char next = i + 1 < text.length() ? text.charAt(i + 1) : c;
          if (next == c) {
            unicode(escaped, c);
          } else {
            escaped.append(c).append(next == '{' ? String.valueOf(c) : "");
          }
        }
        default -> quotedCharacter(escaped, c);
      }
    }
    return escaped.toString();
  }

  /** What all languages with text between double quotes have in common. */
  private static void quotedCharacter(StringBuilder escaped, char c) {
    switch (c) {
      case '"', '\\' -> escaped.append('\\').append(c);
      case '\n' -> escaped.append("\\n");
      case '\r' -> escaped.append("\\r");
      case '\t' -> escaped.append("\\t");
      default -> {
        if (isUnprintable(c)) {
          unicode(escaped, c);
        } else {
          escaped.append(c);
        }
      }
    }
  }

  /** A line stays one: a break would begin a rule, and no sign stands for it. */
  private static String makefile(String text) {
    return text.replace("$", "$$")
        .replace("#", "\\#")
        .replace("\r\n", " ")
        .replace('\n', ' ')
        .replace('\r', ' ');
  }

  private static boolean isUnprintable(char c) {
    return c < ' '
        || (c >= 0x7f && c <= 0x9f)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }

  private static void unicode(StringBuilder escaped, char c) {
    escaped.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      escaped.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }

  private static String markup(String text, String apostrophe) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append(apostrophe);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Letters beyond ASCII too, because {@code Properties.load} reads a stream as Latin-1. */
  private static String properties(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '=', ':', '#', '!' -> escaped.append('\\').append(c);
        case ' ' -> escaped.append(i == 0 ? "\\ " : " ");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        default -> {
          if (c < ' ' || c > '~') {
            unicode(escaped, c);
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static String markdown(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMarkdownSyntax(text, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** As few as CommonMark needs: an underscore within a word, say, is no emphasis. */
  private static boolean isMarkdownSyntax(String text, int i) {
    return switch (text.charAt(i)) {
      case '\\', '`', '*', '[', ']', '<', '>', '|', '~' -> true;
      case '_' -> !isWord(text, i - 1) || !isWord(text, i + 1);
      case '&' -> i + 1 < text.length() && (isWord(text, i + 1) || text.charAt(i + 1) == '#');
      case '#', '+', '-' -> startsLine(text, i);
      case '.', ')' -> endsListNumber(text, i);
      default -> false;
    };
  }

  private static boolean isWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean startsLine(String text, int i) {
    return (i == 0 || text.charAt(i - 1) == '\n')
        && i + 1 < text.length()
        && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == text.charAt(i));
  }

  private static boolean endsListNumber(String text, int i) {
    int start = i;
    while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    return start < i
        && (start == 0 || text.charAt(start - 1) == '\n')
        && i + 1 < text.length()
        && text.charAt(i + 1) == ' ';
  }
}
