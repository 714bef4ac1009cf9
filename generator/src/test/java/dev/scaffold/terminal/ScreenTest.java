package dev.scaffold.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** What the sequences that are written make of a terminal. */
class ScreenTest {
  private final ScreenTerminal terminal = new ScreenTerminal(20, 8);
  private final StringWriter written = new StringWriter();
  private final Screen screen = new Screen(new PrintWriter(written), new Paint(true), 20);

  @Test
  void replacesWhatIsSeen() {
    screen.show(view("one", "two", "three"));
    screen.show(view("1", "2"));

    assertThat(seen()).isEqualTo("1\n2\n");
  }

  @Test
  void beginsOnTopOfWhatWasTypedTooEarly() {
    terminal.write("^[[C typed");
    screen.show(view("? one"));

    assertThat(seen()).isEqualTo("? one\n");
  }

  @Test
  void putsTheCaretBehindWhatStandsBeforeIt() {
    screen.show(
        new View(
            List.of(Row.of("title"), Row.of("  text"), Row.of("keys")),
            Optional.of(new View.Caret(1, Row.of("  te")))));

    assertThat(seen()).isEqualTo("title\n  text\nkeys\n");
    assertThat(cursor()).containsExactly(4, 1);

    screen.show(view("other"));
    assertThat(seen()).isEqualTo("other\n");
  }

  @Test
  void keepsWhatIsSettledUntilItIsTakenBack() {
    screen.show(view("? one", "keys"));
    screen.settle(Row.of("one is 1"));
    screen.show(view("? two", "keys"));
    screen.settle(Row.of("two is much too long for a row"));
    screen.show(view("? three", "keys"));
    assertThat(seen()).isEqualTo("one is 1\ntwo is much too lo…\n? three\nkeys\n");

    screen.takeBack();
    screen.show(view("? two"));
    assertThat(seen()).isEqualTo("one is 1\n? two\n");
  }

  @Test
  void keepsWhatIsPrintedForGood() {
    screen.settle(Row.of("one"));
    screen.print(List.of(Row.of("summary"), Row.EMPTY));
    screen.show(view("? right"));
    screen.takeBack();
    screen.show(view("? one"));

    assertThat(seen()).isEqualTo("one\nsummary\n\n? one\n");
  }

  @Test
  void scrollsAtTheLowerEnd() {
    Stream.of("1", "2", "3", "4", "5", "6").forEach(text -> screen.settle(Row.of(text)));
    screen.show(view("a", "b", "c", "d"));
    screen.show(view("A", "B", "C", "D"));

    assertThat(seen()).isEqualTo("3\n4\n5\n6\nA\nB\nC\nD\n");
  }

  @Test
  void findsItsTopAgainWhereRowsWereBroken() {
    screen.show(view("a title of its own", "below"));
    play();
    // A terminal that lays out its rows anew makes two of the first.
    terminal.setSize(Size.of(10, 8));
    terminal.write("\u001B[H\u001B[Ja title of its own\r\nbelow");
    screen.resize(10);
    screen.show(view("a title", "below"));

    assertThat(seen()).isEqualTo("a title\nbelow\n");
  }

  @Test
  void isInColoursOnlyWhereTheyAreWanted() {
    Row row = Row.of(Look.GOOD, "✓ ").and(Look.FAINT, "x").and(Look.PLAIN, "y");

    assertThat(new Paint(true).of(row)).isEqualTo("\u001B[32m✓ \u001B[0m\u001B[2mx\u001B[0my");
    assertThat(new Paint(false).of(row)).isEqualTo("✓ xy");
  }

  private static View view(String... rows) {
    return new View(Stream.of(rows).map(Row::of).toList(), Optional.empty());
  }

  /** Lets the terminal have what was written since. */
  private void play() {
    terminal.write(written.toString());
    written.getBuffer().setLength(0);
  }

  private String seen() {
    play();
    int columns = terminal.getColumns();
    long[] cells = new long[columns * terminal.getRows()];
    terminal.dump(cells, null);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      text.appendCodePoint(ScreenTerminal.cellCodePoint(cells[i]));
      if ((i + 1) % columns == 0) {
        text.append('\n');
      }
    }
    return text.toString().replaceAll(" +\n", "\n").stripTrailing() + "\n";
  }

  private int[] cursor() {
    play();
    int[] place = new int[2];
    terminal.dump(new long[terminal.getColumns() * terminal.getRows()], place);
    return place;
  }
}
