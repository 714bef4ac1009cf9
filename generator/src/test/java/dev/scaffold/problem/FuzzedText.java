package dev.scaffold.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Text that Jazzer makes up, and what is told of it. */
public final class FuzzedText {
  /** Where source ends a line, FreeMarker, and YAML. */
  private static final List<Pattern> LINE_ENDS =
      List.of(
          Pattern.compile("\r?\n|\r\\z"),
          Pattern.compile("\r\n|[\n\r]"),
          Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]"));

  private FuzzedText() {}

  /**
   * Returns the bytes as UTF-8. What is none becomes half a character, which no file holds, and an
   * escape sequence can make.
   */
  public static String of(byte[] input) {
    return new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uD800');
  }

  /** Holds a problem against what everybody expects of one; a place must be in the text. */
  public static void assertHelpful(Problem problem, String text) {
    assertThat(problem.what()).isNotBlank();
    assertThat(problem.hint()).isNotBlank();
    assertThat(problem.exitCode()).isIn(ExitCode.INVALID_INPUT, ExitCode.REFUSED);
    if (problem.where() instanceof Location.InFile in) {
      assertThat(in.column()).isBetween(1, in.text().codePointCount(0, in.text().length()) + 1);
      // A text that is handed over as one line may be of several.
      boolean there =
          in.text().equals(text)
              || LINE_ENDS.stream()
                  .anyMatch(end -> List.of(end.split(text, -1)).contains(in.text()));
      assertThat(there).as("%s in the text", in).isTrue();
    }
  }
}
