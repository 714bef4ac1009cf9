package dev.scaffold.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.terminal.Key.Special;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {
  @Test
  void readsTheKeysOfAllTerminals() throws IOException {
    assertThat(
            keys("\u001B[A\u001BOB\u001B[C\u001B[1;5D\u001B[H\u001B[4~\u001B[5~\u001B[6~\u001B[3~"))
        .containsExactly(
            Special.UP,
            Special.DOWN,
            Special.RIGHT,
            Special.LEFT,
            Special.HOME,
            Special.END,
            Special.PAGE_UP,
            Special.PAGE_DOWN,
            Special.DELETE);
    assertThat(keys("\r\n\t\u007F\b\u0017\u0015\u000B\u0004\u0003"))
        .containsExactly(
            Special.ENTER,
            Special.ENTER,
            Special.TAB,
            Special.BACKSPACE,
            Special.BACKSPACE,
            Special.ERASE_WORD,
            Special.ERASE_BEFORE,
            Special.ERASE_BEHIND,
            Special.DONE,
            Special.LEAVE);
  }

  @Test
  void readsCharactersOfAnyPlane() throws IOException {
    assertThat(keys("aß日😀"))
        .containsExactly(
            new Key.Typed('a'), new Key.Typed('ß'), new Key.Typed('日'), new Key.Typed(0x1F600));
  }

  @Test
  void anEscapeAloneIsAKey() throws IOException {
    assertThat(keys("\u001B")).containsExactly(Special.ESCAPE);
    assertThat(keys("\u001B|x")).containsExactly(Special.ESCAPE, new Key.Typed('x'));
  }

  @Test
  void whatMeansNothingIsOneKey() throws IOException {
    assertThat(keys("\u001B[15~\u001B[?1;2c\u001Bxa\u0000"))
        .containsExactly(
            Special.OTHER, Special.OTHER, Special.OTHER, new Key.Typed('a'), Special.OTHER);
  }

  @Test
  void whatIsPastedIsNoKeys() throws IOException {
    assertThat(keys("\u001B[200~a\r\u0003\u001B[Ab\u001B[201~c"))
        .containsExactly(new Key.Pasted("a\r\u0003\u001B[Ab"), new Key.Typed('c'));
    assertThat(keys("\u001B[200~\u001B[201~")).containsExactly(new Key.Pasted(""));
    assertThat(keys("\u001B[200~never ends")).containsExactly(new Key.Pasted("never ends"));
  }

  /** Decodes what comes at once; a bar is a pause. */
  private static List<Key> keys(String text) throws IOException {
    Deque<Integer> units = new ArrayDeque<>();
    text.chars().forEach(unit -> units.add(unit == '|' ? KeyDecoder.NOTHING : unit));
    KeyDecoder decoder =
        new KeyDecoder(wait -> units.isEmpty() ? KeyDecoder.NOTHING : units.remove());
    List<Key> keys = new ArrayList<>();
    while (!units.isEmpty()) {
      keys.add(decoder.next());
    }
    return keys;
  }
}
