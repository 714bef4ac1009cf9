package dev.scaffold.terminal;

import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Summary;
import java.util.ArrayList;
import java.util.List;

/** The summary of an interview as rows: names and answers in columns, by component. */
final class SummaryRows {
  private static final String INDENT = "  ";
  private static final int GAP = 2;

  private SummaryRows() {}

  /** Returns the rows, with an empty one above them. */
  static List<Row> of(Summary summary, int columns) {
    int names =
        summary.groups().stream()
            .flatMap(group -> group.entries().stream())
            .mapToInt(entry -> entry.label().length())
            .max()
            .orElse(0);
    List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
    for (Summary.Group group : summary.groups()) {
      if (!group.component().isEmpty()) {
        rows.add(Row.of(Look.STRONG, INDENT + group.component()));
      }
      group.entries().forEach(entry -> rows.addAll(rows(entry, names, columns)));
    }
    return rows;
  }

  private static List<Row> rows(Summary.Entry entry, int names, int columns) {
    int start = INDENT.length() + names + GAP;
    List<Row> rows = new ArrayList<>();
    String answer = Printable.of(Answers.shown(entry.answer()));
    for (String piece : Columns.wrap(answer, Math.max(columns - start - 1, 1))) {
      Row name =
          rows.isEmpty()
              ? Row.of(
                  Look.FAINT,
                  INDENT + entry.label() + " ".repeat(names - entry.label().length() + GAP))
              : Row.of(" ".repeat(start));
      rows.add(name.and(entry.isDefault() ? Look.PLAIN : Look.ACCENT, piece));
    }
    return rows;
  }
}
