package dev.scaffold.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "'', 0",
    "日本, 4",
    "é́, 1",
    "😀, 2",
    "👩‍👩‍👧, 2",
    "🇩🇪, 2",
    "❤️, 2",
    "Ａ, 2"
  })
  void countsAsTerminalsDo(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void clipsBetweenCharacters() {
    assertThat(Columns.clip("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Columns.clip("abcdef", 5)).isEqualTo("abcd…");
    assertThat(Columns.clip("日本語", 5)).isEqualTo("日本…");
    assertThat(Columns.clip("日本語", 4)).isEqualTo("日…");
    assertThat(Columns.clip("one two", 5)).isEqualTo("one…");
  }

  @Test
  void wrapsBehindSpaces() {
    assertThat(Columns.wrap("one two three", 8)).containsExactly("one two ", "three");
    assertThat(Columns.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(Columns.wrap("日本語", 3)).containsExactly("日", "本", "語");
    assertThat(Columns.wrap("", 3)).containsExactly("");
    assertThat(Columns.wrap("日", 1)).containsExactly("日");
  }
}
