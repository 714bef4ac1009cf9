package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.problem.Location;
import dev.scaffold.terminal.Key.Special;
import java.util.List;
import java.util.Optional;

/**
 * One line. What stands there at first is like a marked text: typing replaces it, moving the cursor
 * begins to edit it.
 */
record LineField(Line line, boolean untouched) implements Field {

  /** Returns a field that begins with a text, or an empty one. */
  static LineField of(Optional<String> standing) {
    return new LineField(standing.map(Line::of).orElse(Line.EMPTY), standing.isPresent());
  }

  @Override
  public Step on(Key key) {
    if (key == Special.ENTER) {
      return untouched ? new Step.Untouched() : new Step.Done(given());
    }
    if (untouched) {
      return new Step.On(touched(key));
    }
    return new Step.On(
        line.on(key == Special.TAB ? Special.END : key)
            .map(changed -> new LineField(changed, false))
            .orElse(this));
  }

  private LineField touched(Key key) {
    return switch (key) {
      case Key.Typed typed -> new LineField(Line.EMPTY.on(key).orElseThrow(), false);
      case Key.Pasted pasted -> new LineField(Line.EMPTY.on(key).orElseThrow(), false);
      case Special.BACKSPACE, Special.DELETE, Special.ERASE_WORD, Special.ERASE_BEFORE ->
          new LineField(Line.EMPTY, false);
      case Special.TAB, Special.RIGHT, Special.END -> new LineField(line, false);
      case Special.LEFT, Special.HOME -> new LineField(line.on(key).orElseThrow(), false);
      case Special other -> this;
    };
  }

  private Given given() {
    return new Given.Text(line.text().strip(), Location.NONE);
  }

  @Override
  public Optional<Given> draft() {
    return untouched || line.text().isBlank() ? Optional.empty() : Optional.of(given());
  }

  @Override
  public boolean takesAnyCharacter() {
    return !untouched && !line.text().isEmpty();
  }

  @Override
  public View view(int width, int height) {
    return untouched
        ? new Line("", line.text()).view(Look.FAINT, width)
        : line.view(Look.PLAIN, width);
  }

  @Override
  public List<String> keys() {
    return untouched ? List.of("enter take", "→ edit") : List.of("enter take");
  }
}
