package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.expression.Expressions;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.FileRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCutTest {
  private static final Location RULE = new Location.InFile("template.yaml", 3, 5, "  - drop");
  private static final String PACKAGE =
      """
      {
        "name": "shop",
        "dependencies": {
          "first": "1",
          "second":   [1,2 , 3],
          "@scope/third": {"a": "}"}
        },
        "last": true
      }
      """;

  @Test
  void aPartInTheMiddleGoesWithItsLine() {
    assertThat(cut(PACKAGE, "/dependencies/second"))
        .isEqualTo(PACKAGE.replace("    \"second\":   [1,2 , 3],\n", ""));
  }

  @Test
  void theFirstAndTheLastPartGoWithTheirComma() {
    assertThat(cut(PACKAGE, "/dependencies/first", "/dependencies/@scope~1third"))
        .isEqualTo(
            """
            {
              "name": "shop",
              "dependencies": {
                "second":   [1,2 , 3]
              },
              "last": true
            }
            """);
    assertThat(cut(PACKAGE, "/last")).endsWith("}\n  }\n}\n");
  }

  @Test
  void aContainerThatLosesAllIsEmpty() {
    assertThat(
            cut(
                PACKAGE,
                "/dependencies/first",
                "/dependencies/second",
                "/dependencies/@scope~1third"))
        .contains("\"dependencies\": {},\n");
  }

  @Test
  void indexesAreThoseOfTheFile() {
    assertThat(cut(PACKAGE, "/dependencies/second/0", "/dependencies/second/1"))
        .contains("\"second\":   [ 3],");
  }

  @Test
  void windowsLineEndsStay() {
    assertThat(cut("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n", "/b"))
        .isEqualTo("{\r\n  \"a\": 1\r\n}\r\n");
  }

  @Test
  void keysAreComparedWithoutTheirEscapes() {
    assertThat(cut("{\"a\\u0041\\n\\\"\": 1, \"\": 2}", "/aA\n\"")).isEqualTo("{ \"\": 2}");
    assertThat(cut("{\"a\": 1, \"\": 2}", "/")).isEqualTo("{\"a\": 1}");
  }

  @Test
  void cuttingNothingChangesNothing() {
    assertThat(cut(PACKAGE)).isEqualTo(PACKAGE);
  }

  @Test
  void aPointerThatNamesNothingIsAProblemOfTheRule() {
    assertThat(problem(PACKAGE, "/dependencies/fourth"))
        .isEqualTo(
            Problem.invalid(
                "`/dependencies/fourth` names nothing in the file",
                RULE,
                "correct the pointer, or leave the `drop` out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a' 1} | 6 | expected `:`",
        "{'a': 1 'b'} | 9 | expected `,`",
        "{a: 1} | 2 | expected a key in double quotes",
        "{'a': } | 7 | expected a value",
        "{'a': [1 | 9 | expected more; the file ends here",
        "{} x | 4 | expected the end of the file"
      })
  void whatIsNoJsonIsShownWhereItEnds(String text, int column, String what) {
    String json = text.replace('\'', '"');
    Problem problem = problem(json, "/a");
    assertThat(problem.what()).isEqualTo("the file is no JSON: " + what);
    assertThat(problem.where()).isEqualTo(new Location.InFile("a.json", 1, column, json));
  }

  @Test
  void nestingHasABound() {
    assertThat(problem("[".repeat(100_000), "/0").what()).contains("no more than 500 values");
  }

  private static String cut(String text, String... pointers) {
    return JsonCut.cut(
        "a.json",
        text,
        Stream.of(pointers)
            .map(pointer -> new FileRule.Drop(pointer, Expressions.expression("yes", RULE), RULE))
            .toList());
  }

  private static Problem problem(String text, String... pointers) {
    return catchThrowableOfType(ProblemException.class, () -> cut(text, pointers)).problem();
  }
}
