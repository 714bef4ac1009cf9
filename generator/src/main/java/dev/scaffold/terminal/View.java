package dev.scaffold.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person sees for as long as nothing changes.
 *
 * @param caret where typing goes; empty where nothing is typed
 */
record View(List<Row> rows, Optional<Caret> caret) {

  /**
   * A place between two characters.
   *
   * @param row counted from 0
   * @param before what stands before it in its row
   */
  record Caret(int row, Row before) {}

  /** Copies the list. */
  View {
    rows = List.copyOf(rows);
  }

  /** Returns these rows with others above them. */
  View below(List<Row> above) {
    List<Row> all = new ArrayList<>(above);
    all.addAll(rows);
    return new View(all, caret.map(at -> new Caret(at.row() + above.size(), at.before())));
  }

  /** Returns these rows with others beneath them. */
  View above(List<Row> beneath) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(beneath);
    return new View(all, caret);
  }

  /** Returns this with the same text before each row, as wide as {@code first}. */
  View indented(Row first, String others) {
    List<Row> indented = new ArrayList<>();
    for (Row row : rows) {
      indented.add((indented.isEmpty() ? first : Row.of(others)).and(row));
    }
    return new View(
        indented,
        caret.map(
            at -> new Caret(at.row(), (at.row() == 0 ? first : Row.of(others)).and(at.before()))));
  }

  /** Returns so many rows of it as there is room for, the caret's among them. */
  View within(int height) {
    if (rows.size() <= height) {
      return this;
    }
    int row = caret.map(Caret::row).orElse(0);
    int from = Math.clamp(row - height + 1L, 0, rows.size() - height);
    return new View(
        rows.subList(from, from + height),
        caret.map(at -> new Caret(at.row() - from, at.before())));
  }
}
