package dev.scaffold.terminal;

/** Text that others wrote, and that must not command a person's terminal. */
public final class Printable {
  private Printable() {}

  /**
   * Returns the text on one line and without control characters. One character stays one character,
   * so that places fit.
   */
  public static String of(String text) {
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
