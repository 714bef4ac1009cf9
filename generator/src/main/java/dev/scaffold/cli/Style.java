package dev.scaffold.cli;

/** Colours for a terminal, or none. */
public record Style(boolean coloured) {

  public String red(String text) {
    return wrap("31;1", text);
  }

  public String blue(String text) {
    return wrap("34", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  private String wrap(String code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /**
   * Returns the text on one line and without control characters: what others wrote must not command
   * a person's terminal. One character stays one character, so that places fit.
   */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
        .map(c -> isHarmless(c) ? c : 0xFFFD)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Returns whether a terminal only shows this character, and where it stands. */
  public static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> c == 0x200D; // joins emoji; others turn the direction of a text
      default -> true;
    };
  }
}
