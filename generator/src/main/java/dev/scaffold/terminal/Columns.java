package dev.scaffold.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** How much room a text takes on a terminal, by what a person takes for one character. */
public final class Columns {
  /** An extended grapheme cluster, Unicode Standard Annex 29. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private static final int SHOWN_AS_EMOJI = 0xFE0F;

  private Columns() {}

  /** Returns the text in the pieces that a cursor steps over. */
  static List<String> characters(String text) {
    return CHARACTER.matcher(text).results().map(match -> match.group()).toList();
  }

  /** Returns the number of columns that a text takes. */
  public static int of(String text) {
    // Most texts, for which nothing is loaded.
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
        ? text.length()
        : characters(text).stream().mapToInt(Columns::ofCharacter).sum();
  }

  /** A mark takes no room beside its letter, and joined emoji take that of one. */
  private static int ofCharacter(String character) {
    int widest = character.codePoints().map(WCWidth::wcwidth).max().orElse(0);
    boolean emoji =
        character.codePoints().anyMatch(c -> c == SHOWN_AS_EMOJI)
            || character.codePoints().filter(Columns::isHalfOfFlag).count() == 2;
    return emoji ? 2 : Math.max(widest, 0);
  }

  private static boolean isHalfOfFlag(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  /** Returns the text, its end cut off where it takes more room. */
  public static String clip(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder clipped = new StringBuilder();
    int used = 1;
    for (String character : characters(text)) {
      used += ofCharacter(character);
      if (used > width) {
        break;
      }
      clipped.append(character);
    }
    return clipped.toString().stripTrailing() + "…";
  }

  /** Returns the text, its beginning cut off where it takes more room. */
  public static String clipStart(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder clipped = new StringBuilder();
    int used = 1;
    for (String character : characters(text).reversed()) {
      used += ofCharacter(character);
      if (used > width) {
        break;
      }
      clipped.insert(0, character);
    }
    return "…" + clipped;
  }

  /**
   * Returns the text in pieces that fit, broken behind spaces where there are some; all together
   * are the text. There is always one.
   */
  static List<String> wrap(String text, int width) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    int used = 0;
    int afterSpace = 0;
    for (String character : characters(text)) {
      int more = ofCharacter(character);
      if (used + more > width && !row.isEmpty()) {
        int end = afterSpace > 0 ? afterSpace : row.length();
        rows.add(row.substring(0, end));
        row.delete(0, end);
        used = of(row.toString());
        afterSpace = 0;
      }
      row.append(character);
      used += more;
      if (character.equals(" ")) {
        afterSpace = row.length();
      }
    }
    rows.add(row.toString());
    return rows;
  }
}
