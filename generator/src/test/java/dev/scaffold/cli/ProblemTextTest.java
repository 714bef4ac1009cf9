package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.terminal.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextTest {
  private static String text(String line, String marked) {
    Location where = Location.InFile.of("a.md", 7, line, line.indexOf(marked));
    return ProblemText.of(Problem.invalid("wrong", where, "mend it"), new Style(false));
  }

  @Test
  void showsTheLineWithACaret() {
    assertThat(text("\t| [=nope] |", "nope"))
        .isEqualTo(
            """
            error: wrong
             --> a.md:7:6
              |
            7 |  | [=nope] |
              |      ^
            hint: mend it
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"日本語 [=nope]", "👩‍👩‍👧 é́ [=nope]", "\t日\t[=nope]", "ｗｉｄｅ 🇩🇪 [=nope] 日本語"})
  void theCaretStandsBelowThePlaceAlsoBehindWideCharacters(String line) {
    List<String> shown = text(line, "nope").lines().toList();

    assertThat(Columns.of(shown.get(4).substring(0, shown.get(4).indexOf('^'))))
        .isEqualTo(Columns.of(shown.get(3).substring(0, shown.get(3).indexOf("nope"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "日"})
  void aLongLineIsCutAroundThePlace(String filling) {
    List<String> shown =
        text(filling.repeat(90) + "[=nope]" + filling.repeat(90), "nope").lines().toList();

    assertThat(Columns.of(shown.get(3))).isBetween(70, 80);
    assertThat(shown.get(3))
        .startsWith("7 | …")
        .endsWith("…")
        .contains(filling + "[=nope]" + filling);
    assertThat(Columns.of(shown.get(4).substring(0, shown.get(4).indexOf('^'))))
        .isEqualTo(Columns.of(shown.get(3).substring(0, shown.get(3).indexOf("nope"))));
  }

  @Test
  void theEndOfALineIsAPlaceToo() {
    Location where = Location.InFile.of("a.md", 1, "ab", 9);

    assertThat(ProblemText.of(Problem.invalid("wrong", where, "mend it"), new Style(false)))
        .contains(" --> a.md:1:3\n", "1 | ab\n  |   ^\n");
  }
}
