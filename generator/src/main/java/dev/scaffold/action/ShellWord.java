package dev.scaffold.action;

import java.util.regex.Pattern;

/** A word as a shell takes it, on one line, with nothing in it that a person does not see. */
public final class ShellWord {
  // What no shell gives a meaning to.
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./@%+:,=-]++");

  private ShellWord() {}

  /**
   * Returns the word, in single quotes where it needs them. Characters that do not show are written
   * by their numbers, within {@code $'…'} (POSIX.1-2024, 2.2.4).
   */
  public static String quoted(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return word.codePoints().allMatch(ShellWord::shows)
        ? "'" + word.replace("'", "'\\''") + "'"
        : escaped(word);
  }

  /** Returns a path as a word that is no option. */
  public static String ofPath(String path) {
    return quoted(path.startsWith("-") ? "./" + path : path);
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String escaped(String word) {
    StringBuilder escaped = new StringBuilder("$'");
    word.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> escaped.append("\\n");
            case '\t' -> escaped.append("\\t");
            case '\'', '\\' -> escaped.append('\\').append((char) c);
            default -> {
              if (shows(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append((c > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(c));
              }
            }
          }
        });
    return escaped.append('\'').toString();
  }
}
