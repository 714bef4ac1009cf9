package dev.scaffold.terminal;

import dev.scaffold.terminal.Key.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of text that is being written, as what stands before and behind the cursor. */
record Line(String before, String behind) {
  static final Line EMPTY = new Line("", "");

  /** Returns a text with the cursor at its end. */
  static Line of(String text) {
    return new Line(text, "");
  }

  String text() {
    return before + behind;
  }

  /** Returns what a key makes of it; a key that edits no line makes nothing. */
  Optional<Line> on(Key key) {
    return switch (key) {
      case Key.Typed typed -> Optional.of(insert(Character.toString(typed.character())));
      case Key.Pasted pasted -> Optional.of(insert(pasted.text().replaceAll("\\R", " ")));
      case Special special -> on(special);
    };
  }

  private Optional<Line> on(Special key) {
    return Optional.ofNullable(
        switch (key) {
          case LEFT -> moved(before.length() - last(before).length());
          case RIGHT -> moved(before.length() + first(behind).length());
          case HOME -> moved(0);
          case END -> moved(text().length());
          case BACKSPACE -> before.isEmpty() ? null : new Line(withoutLast(before), behind);
          case DELETE -> new Line(before, behind.substring(first(behind).length()));
          case ERASE_WORD -> new Line(before.replaceFirst("\\S*\\s*$", ""), behind);
          case ERASE_BEFORE -> new Line("", behind);
          case ERASE_BEHIND -> new Line(before, "");
          default -> null;
        });
  }

  Line insert(String text) {
    return new Line(before + text, behind);
  }

  private Line moved(int place) {
    return new Line(text().substring(0, place), text().substring(place));
  }

  private static String last(String text) {
    return text.isEmpty() ? "" : Columns.characters(text).getLast();
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : Columns.characters(text).getFirst();
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - last(text).length());
  }

  /** Returns the line on as many rows as it needs. */
  View view(Look look, int width) {
    List<Row> rows = new ArrayList<>();
    Optional<View.Caret> caret = Optional.empty();
    int start = 0;
    for (String piece : Columns.wrap(text(), width)) {
      int within = before.length() - start;
      boolean last = start + piece.length() == text().length();
      if (caret.isEmpty() && (within < piece.length() || last)) {
        caret = Optional.of(new View.Caret(rows.size(), Row.of(look, piece.substring(0, within))));
      }
      rows.add(Row.of(look, piece));
      start += piece.length();
    }
    return new View(rows, caret);
  }
}
