package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.terminal.Key.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several lines: a text, or the entries of a list or a map.
 *
 * @param entries whether each line is an entry: then an empty last line ends them
 * @param lines at least one
 * @param at the line with the cursor
 * @param first what stood there first; empty if there was nothing
 */
record LinesField(boolean entries, List<Line> lines, int at, Optional<List<String>> first)
    implements Field {

  /** Copies the lists. */
  LinesField {
    lines = List.copyOf(lines);
    first = first.map(List::copyOf);
  }

  /** Returns a field for a text, which begins with one if there is one. */
  static LinesField text(Optional<String> standing) {
    Optional<List<String>> texts = standing.map(text -> List.of(text.split("\n", -1)));
    List<Line> lines = texts.orElse(List.of("")).stream().map(Line::of).toList();
    return new LinesField(false, lines, lines.size() - 1, texts);
  }

  /** Returns a field for entries, with an empty line for the next one. */
  static LinesField entries(Optional<List<String>> standing) {
    List<Line> lines = new ArrayList<>(standing.orElse(List.of()).stream().map(Line::of).toList());
    lines.add(Line.EMPTY);
    return new LinesField(true, lines, lines.size() - 1, standing);
  }

  @Override
  public Step on(Key key) {
    if (key == Special.DONE || (key == Special.ENTER && isEnd())) {
      return isUntouched() ? new Step.Untouched() : new Step.Done(given());
    }
    return new Step.On(
        switch (key) {
          case Special.ENTER -> entries ? nextEntry() : splitLine();
          case Special.UP -> at == 0 ? this : moved(at - 1);
          case Special.DOWN -> at == lines.size() - 1 ? this : moved(at + 1);
          case Special.BACKSPACE ->
              current().before().isEmpty() ? joinedToTheOneBefore() : edited(key);
          case Key.Pasted pasted -> pasted(pasted.text().lines().toList());
          default -> edited(key);
        });
  }

  /** Whether Enter ends it: behind the last entry, or where a text stands as it stood. */
  private boolean isEnd() {
    return entries ? at == lines.size() - 1 && current().text().isBlank() : isUntouched();
  }

  private boolean isUntouched() {
    return first.isPresent() && first.get().equals(texts());
  }

  private Line current() {
    return lines.get(at);
  }

  private LinesField with(List<Line> changed, int place) {
    return new LinesField(entries, changed, place, first);
  }

  private LinesField edited(Key key) {
    return current()
        .on(key)
        .map(line -> {
          List<Line> changed = new ArrayList<>(lines);
          changed.set(at, line);
          return with(changed, at);
        })
        .orElse(this);
  }

  private LinesField moved(int place) {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(place, Line.of(lines.get(place).text()));
    return with(changed, place);
  }

  /** An entry that was emptied is gone. */
  private LinesField nextEntry() {
    List<Line> changed = new ArrayList<>(lines);
    if (current().text().isBlank()) {
      changed.remove(at);
      return with(changed, at);
    }
    if (at == lines.size() - 1) {
      changed.add(Line.EMPTY);
    }
    return with(changed, at + 1);
  }

  private LinesField splitLine() {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(at, Line.of(current().before()));
    changed.add(at + 1, new Line("", current().behind()));
    return with(changed, at + 1);
  }

  private LinesField joinedToTheOneBefore() {
    if (at == 0) {
      return this;
    }
    List<Line> changed = new ArrayList<>(lines);
    Line removed = changed.remove(at);
    changed.set(at - 1, new Line(changed.get(at - 1).text(), removed.behind()));
    return with(changed, at - 1);
  }

  private LinesField pasted(List<String> texts) {
    LinesField field = this;
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        field = entries ? field.nextEntry() : field.splitLine();
      }
      field = field.edited(new Key.Pasted(texts.get(i)));
    }
    return field;
  }

  private List<String> texts() {
    List<String> texts = lines.stream().map(Line::text).toList();
    return entries
        ? texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList()
        : texts;
  }

  private Given given() {
    return new Given.Lines(entries ? texts() : withoutEmptyEnds());
  }

  private List<String> withoutEmptyEnds() {
    return String.join("\n", texts().stream().map(String::stripTrailing).toList())
        .strip()
        .lines()
        .toList();
  }

  @Override
  public Optional<Given> draft() {
    return isUntouched() || texts().stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(given());
  }

  @Override
  public boolean takesAnyCharacter() {
    return entries ? !current().text().isEmpty() : texts().stream().anyMatch(t -> !t.isEmpty());
  }

  @Override
  public View view(int width, int height) {
    List<Row> rows = new ArrayList<>();
    Optional<View.Caret> caret = Optional.empty();
    Look look = isUntouched() ? Look.FAINT : Look.PLAIN;
    String indent = entries ? "  " : "";
    for (int i = 0; i < lines.size(); i++) {
      View line =
          lines
              .get(i)
              .view(look, width - indent.length())
              .indented(entries ? Row.of(Look.FAINT, "- ") : Row.EMPTY, indent)
              .below(rows);
      rows = new ArrayList<>(line.rows());
      caret = i == at ? line.caret() : caret;
    }
    return new View(rows, caret).within(height);
  }

  @Override
  public List<String> keys() {
    if (isUntouched()) {
      return entries ? List.of("enter take", "↑ edit") : List.of("enter take", "← edit");
    }
    if (!entries) {
      return List.of("ctrl-d done", "enter new line");
    }
    return isEnd() ? List.of("enter done", "↑ edit") : List.of("enter next");
  }
}
