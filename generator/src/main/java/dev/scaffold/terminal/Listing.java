package dev.scaffold.terminal;

import dev.scaffold.terminal.Key.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Things to choose from, one below the other, and the place in them.
 *
 * @param at the one that a person is at
 * @param search what they typed to get there
 */
record Listing(List<Option> options, int at, String search) {

  /** How far a page goes. */
  private static final int PAGE = 10;

  /**
   * One of the things.
   *
   * @param value what it stands for
   * @param title its first column
   * @param detail its second one; may be empty
   */
  record Option(String value, String title, String detail) {}

  /** Copies the list. */
  Listing {
    options = List.copyOf(options);
  }

  static Listing of(List<Option> options, int at) {
    return new Listing(options, at, "");
  }

  Option current() {
    return options.get(at);
  }

  /** Returns the listing after a key; one that moves nothing changes nothing. */
  Listing on(Key key) {
    int last = options.size() - 1;
    return switch (key) {
      case Special.UP -> moved(at == 0 ? last : at - 1);
      case Special.DOWN, Special.TAB -> moved(at == last ? 0 : at + 1);
      case Special.PAGE_UP -> moved(Math.max(at - PAGE, 0));
      case Special.PAGE_DOWN -> moved(Math.min(at + PAGE, last));
      case Special.HOME -> moved(0);
      case Special.END -> moved(last);
      case Special.BACKSPACE ->
          new Listing(
              options, at, search.isEmpty() ? "" : search.substring(0, search.length() - 1));
      case Key.Typed typed -> sought(Character.toString(typed.character()));
      default -> this;
    };
  }

  private Listing moved(int place) {
    return new Listing(options, place, "");
  }

  /** Goes on with the search, or begins a new one where that finds nothing. */
  private Listing sought(String more) {
    return find(search + more)
        .map(place -> new Listing(options, place, search + more))
        .or(() -> find(more).map(place -> new Listing(options, place, more)))
        .orElse(this);
  }

  private Optional<Integer> find(String beginning) {
    for (int i = 0; i < options.size(); i++) {
      int place = (at + i) % options.size();
      Option option = options.get(place);
      if (begins(option.title(), beginning) || begins(option.detail(), beginning)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String text, String beginning) {
    return text.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the part of it around the place, and how much there is above and below.
   *
   * @param mark what stands before each, by its number
   */
  View view(int width, int height, IntFunction<Row> mark) {
    boolean scrolls = options.size() > height;
    int shown = scrolls ? Math.max(height - 2, 1) : options.size();
    int from = Math.clamp(at - shown / 2L, 0, options.size() - shown);
    List<Row> rows = new ArrayList<>();
    if (scrolls) {
      rows.add(more("↑", from));
    }
    for (int i = from; i < from + shown; i++) {
      rows.add(row(i, mark.apply(i)).clip(width));
    }
    if (scrolls) {
      rows.add(more("↓", options.size() - from - shown));
    }
    return new View(rows, Optional.empty());
  }

  private static Row more(String arrow, int count) {
    return count == 0 ? Row.EMPTY : Row.of(Look.FAINT, "  " + arrow + " " + count + " more");
  }

  private Row row(int place, Row mark) {
    Option option = options.get(place);
    boolean here = place == at;
    Row row =
        Row.of(Look.ACCENT, here ? "› " : "  ")
            .and(mark)
            .and(here ? Look.ACCENT : Look.PLAIN, option.title());
    if (option.detail().isEmpty()) {
      return row;
    }
    int column = options.stream().mapToInt(o -> Columns.of(o.title())).max().orElse(0);
    return row.and(
        Look.FAINT, " ".repeat(column - Columns.of(option.title()) + 2) + option.detail());
  }
}
