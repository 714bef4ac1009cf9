package dev.scaffold.terminal;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lower end of a terminal, where what a person sees changes; what is done with stays above it.
 * Writes sequences of ECMA-48 that every terminal knows.
 */
final class Screen {
  private static final String CLEAR_REST_OF_ROW = "\u001B[K";
  private static final String CLEAR_BELOW = "\u001B[J";
  private static final String HIDE_CARET = "\u001B[?25l";
  private static final String SHOW_CARET = "\u001B[?25h";

  private final PrintWriter out;
  private final Paint paint;
  private int columns;

  private View shown = new View(List.of(), Optional.empty());

  /** What was settled and can be taken back, the last one first. */
  private final Deque<Row> settled = new ArrayDeque<>();

  Screen(PrintWriter out, Paint paint, int columns) {
    this.out = out;
    this.paint = paint;
    this.columns = columns;
  }

  /** Replaces what is seen. */
  void show(View view) {
    StringBuilder text = new StringBuilder(HIDE_CARET).append(toTop());
    List<Row> rows = view.rows();
    for (int i = 0; i < rows.size(); i++) {
      text.append(i > 0 ? "\r\n" : "").append(paint.of(rows.get(i))).append(CLEAR_REST_OF_ROW);
    }
    text.append(CLEAR_BELOW);
    view.caret()
        .ifPresent(caret ->
            // Written again up to the caret, so that it is right also where the terminal has its
            // own mind about how wide a character is.
            text.append(up(rows.size() - 1 - caret.row()))
                .append('\r')
                .append(paint.of(caret.before()))
                .append(SHOW_CARET));
    write(text.toString());
    shown = view;
  }

  /** Replaces what is seen by a row that stays, unless it is taken back. */
  void settle(Row row) {
    write(clearing() + paint.of(row.clip(columns - 1)) + "\r\n");
    settled.push(row.clip(columns - 1));
  }

  /** Takes the row away that was settled last, if that can still be done. */
  void takeBack() {
    String clearing = clearing();
    if (!settled.isEmpty()) {
      clearing += up(height(settled.pop())) + "\r" + CLEAR_BELOW;
    }
    write(clearing);
  }

  /** Replaces what is seen by rows that stay for good. */
  void print(List<Row> rows) {
    StringBuilder text = new StringBuilder(clearing());
    rows.forEach(row -> text.append(paint.of(row)).append("\r\n"));
    write(text.toString());
    settled.clear();
  }

  /** Tells that the terminal has another width now, at which it has laid out its rows anew. */
  void resize(int newColumns) {
    columns = newColumns;
  }

  /** Takes away what is seen. */
  void clear() {
    write(clearing());
  }

  private String clearing() {
    String clearing = toTop() + CLEAR_BELOW + SHOW_CARET;
    shown = new View(List.of(), Optional.empty());
    return clearing;
  }

  /** Returns the way from where the caret was left to the first row that is seen. */
  private String toTop() {
    int last = shown.rows().size() - 1;
    if (last < 0) {
      // What was typed before somebody listened may stand there.
      return "\r";
    }
    int caretRow = shown.caret().map(View.Caret::row).orElse(last);
    int rows = shown.rows().subList(0, caretRow).stream().mapToInt(this::height).sum();
    Row before = shown.caret().map(View.Caret::before).orElse(shown.rows().get(last));
    return up(rows + Math.max(before.width() - 1, 0) / columns) + "\r";
  }

  /** A row may have become wider than the terminal. */
  private int height(Row row) {
    return 1 + Math.max(row.width() - 1, 0) / columns;
  }

  private static String up(int rows) {
    return rows > 0 ? "\u001B[" + rows + "A" : "";
  }

  private void write(String text) {
    out.write(text);
    out.flush();
  }
}
