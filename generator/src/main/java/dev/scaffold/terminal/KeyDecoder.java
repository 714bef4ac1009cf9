package dev.scaffold.terminal;

import dev.scaffold.terminal.Key.Special;
import java.io.IOException;

/**
 * Reads keys from the characters that a terminal in raw mode sends, in the sequences of ECMA-48 and
 * xterm that all terminals of today share.
 */
final class KeyDecoder {
  /** No character within the time. */
  static final int NOTHING = -2;

  /** No character any more. */
  static final int END = -1;

  /** How long nothing may be pressed before that is told, in milliseconds. */
  private static final int PATIENCE = 100;

  /** How long after an escape more may come; what is later is a key of its own. */
  private static final int AFTER_ESCAPE = 150;

  /** How long the rest of a sequence may take, also where machine and line are busy. */
  private static final int WITHIN_SEQUENCE = 1000;

  private static final String END_OF_PASTE = "\u001B[201~";
  private static final int LONGEST_PASTE = 1 << 20;

  private final Input input;

  /** Where the characters come from. */
  @FunctionalInterface
  interface Input {
    /** Returns the next UTF-16 unit, {@link #NOTHING} or {@link #END}. */
    int read(int milliseconds) throws IOException;
  }

  KeyDecoder(Input input) {
    this.input = input;
  }

  /** Returns the next key, or that there was none for a while. */
  Key next() throws IOException {
    int unit = input.read(PATIENCE);
    return switch (unit) {
      case NOTHING -> Special.NONE;
      case END, 'C' - '@' -> Special.LEAVE;
      case 'A' - '@' -> Special.HOME;
      case 'B' - '@' -> Special.LEFT;
      case 'D' - '@' -> Special.DONE;
      case 'E' - '@' -> Special.END;
      case 'F' - '@' -> Special.RIGHT;
      case 'H' - '@', 0x7F -> Special.BACKSPACE;
      case '\t' -> Special.TAB;
      case '\r', '\n' -> Special.ENTER;
      case 'K' - '@' -> Special.ERASE_BEHIND;
      case 'N' - '@' -> Special.DOWN;
      case 'P' - '@' -> Special.UP;
      case 'U' - '@' -> Special.ERASE_BEFORE;
      case 'W' - '@' -> Special.ERASE_WORD;
      case 0x1B -> escape();
      default -> Character.isISOControl(unit) ? Special.OTHER : character((char) unit);
    };
  }

  private Key character(char unit) throws IOException {
    if (!Character.isHighSurrogate(unit)) {
      return new Key.Typed(unit);
    }
    int low = input.read(WITHIN_SEQUENCE);
    return low >= 0 && Character.isLowSurrogate((char) low)
        ? new Key.Typed(Character.toCodePoint(unit, (char) low))
        : Special.OTHER;
  }

  private Key escape() throws IOException {
    int unit = input.read(AFTER_ESCAPE);
    return switch (unit) {
      case NOTHING, END -> Special.ESCAPE;
      case '[' -> controlSequence();
      case 'O' -> named(input.read(WITHIN_SEQUENCE));
      case 0x7F -> Special.ERASE_WORD;
      default -> Special.OTHER;
    };
  }

  private Key controlSequence() throws IOException {
    StringBuilder parameters = new StringBuilder();
    int unit = input.read(WITHIN_SEQUENCE);
    while (unit >= ' ' && unit < '@') {
      parameters.append((char) unit);
      unit = input.read(WITHIN_SEQUENCE);
    }
    return unit == '~' ? numbered(parameters.toString()) : named(unit);
  }

  private static Key named(int letter) {
    return switch (letter) {
      case 'A' -> Special.UP;
      case 'B' -> Special.DOWN;
      case 'C' -> Special.RIGHT;
      case 'D' -> Special.LEFT;
      case 'F' -> Special.END;
      case 'H' -> Special.HOME;
      case 'M' -> Special.ENTER;
      default -> Special.OTHER;
    };
  }

  private Key numbered(String number) throws IOException {
    return switch (number) {
      case "1", "7" -> Special.HOME;
      case "3" -> Special.DELETE;
      case "4", "8" -> Special.END;
      case "5" -> Special.PAGE_UP;
      case "6" -> Special.PAGE_DOWN;
      case "200" -> pasted();
      default -> Special.OTHER;
    };
  }

  private Key pasted() throws IOException {
    StringBuilder text = new StringBuilder();
    int unit = input.read(WITHIN_SEQUENCE);
    while (unit >= 0 && !endsPaste(text)) {
      text.append((char) unit);
      unit = endsPaste(text) ? NOTHING : input.read(WITHIN_SEQUENCE);
    }
    if (endsPaste(text)) {
      text.setLength(text.length() - END_OF_PASTE.length());
    }
    return text.length() > LONGEST_PASTE ? Special.OTHER : new Key.Pasted(text.toString());
  }

  private static boolean endsPaste(StringBuilder text) {
    return text.length() >= END_OF_PASTE.length()
        && text.substring(text.length() - END_OF_PASTE.length()).equals(END_OF_PASTE);
  }
}
