package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is evaluated without FreeMarker gives what FreeMarker gives. */
class PlainFormsTest {
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "yes",
              true,
              "no",
              false,
              "one",
              "a-b",
              "two",
              "ab-",
              "port",
              8080L,
              "list",
              List.of("x")));

  @Test
  void conditionsAgreeWithFreeMarker() {
    Random random = new Random(7);
    int plain = 0;
    for (int round = 0; round < 3_000; round++) {
      String source = condition(random, 3);
      PlainExpression.Node node = PlainExpression.parse(source);
      Object value = node == null ? null : node.evaluate(SCOPE);
      if (value != null) {
        plain++;
        // A built-in that changes nothing is more than the plain form knows.
        assertThat(outcome("[" + source + "][0]")).as(source).isEqualTo(value);
      }
    }
    assertThat(plain).isGreaterThan(500);
  }

  private static String condition(Random random, int depth) {
    List<String> operands =
        List.of(
            "yes",
            "no",
            "one",
            "two",
            "\"a-b\"",
            "'ab'",
            "port",
            "missing",
            "list",
            "(yes)",
            "'K'",
            "'\u212a'");
    if (depth == 0 || random.nextInt(4) == 0) {
      return operands.get(random.nextInt(operands.size()));
    }
    String left = condition(random, depth - 1);
    String right = condition(random, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> left + " == " + right;
      case 1 -> left + " != " + right;
      case 2, 3 -> left + " && " + right;
      case 4 -> left + "||" + right;
      case 5 -> "!" + left;
      default -> "(" + left + ")";
    };
  }

  private static Object outcome(String source) {
    try {
      return Expressions.expression(source, Location.NONE).evaluate(SCOPE);
    } catch (ProblemException e) {
      return e.problem().what();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "a?upper_case",
        "a[0]",
        "1 == 1",
        "true",
        "a == b == c",
        "\"a\\n\"",
        "\"[=a]\"",
        "a gt b",
        "a + b",
        "",
        "(a",
        "a)",
        "r\"x\"",
        "a !",
        "a = b",
        ".now"
      })
  void whatIsMoreIsLeftToFreeMarker(String source) {
    assertThat(PlainExpression.parse(source)).isNull();
  }

  @ParameterizedTest
  @EnumSource(TargetFormat.class)
  void textsAgreeWithFreeMarkerInEveryFormat(TargetFormat format) {
    Scope scope =
        new Scope(
            Map.of(
                "text",
                "ü \"q\" 's' & <b> $x ${y} `c` \\ # \t\n- *a_b* [l](m) 1. = : ! \u0001 😀",
                "flag",
                true,
                "number",
                -12L));
    String text = "[\r\n [[=text]] [=flag] [= number ]\n[/x] ${a} {{b}} [=text]";
    FtlEngine engine = new FtlEngine(path -> Optional.empty());
    RelativePath path = new RelativePath("a.ftl");
    String complete = engine.parse(path, text + "[#-- --]", format).render(scope);
    TextTemplate plain =
        Objects.requireNonNull(
            PlainText.of(
                text,
                format,
                () -> {
                  throw new AssertionError("FreeMarker was asked");
                }));
    assertThat(plain.render(scope)).isEqualTo(complete);
    assertThat(engine.parse(path, text, format).render(scope)).isEqualTo(complete);
  }

  @Test
  void arbitraryTextsAgreeWithFreeMarker() {
    List<String> pieces =
        List.of(
            "[",
            "[=",
            "]",
            "[/",
            "[#",
            "@",
            "<#if>",
            "</#if>",
            "one",
            "flag",
            "port",
            " ",
            "\t",
            "\n",
            "\r",
            "\f",
            "\u2003",
            "\u0000",
            "\"",
            "'",
            "\\",
            "${",
            "#{",
            "}",
            "--]",
            "=",
            "[=one]",
            "[= port ]",
            "\ud83d",
            "\ufeff");
    Random random = new Random(11);
    FtlEngine engine = new FtlEngine(path -> Optional.empty());
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      TextTemplate found =
          PlainText.of(
              text.toString(),
              TargetFormat.QUOTED,
              () -> Expressions.text("not simple", Location.NONE));
      String rendered = found == null ? "not simple" : found.render(SCOPE);
      if (!rendered.equals("not simple")) {
        plain++;
        String complete =
            engine
                .parse(new RelativePath("a.ftl"), text + "x[#-- --]", TargetFormat.QUOTED)
                .render(SCOPE);
        assertThat(rendered + "x").as(text.toString()).isEqualTo(complete);
      }
    }
    assertThat(plain).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#if x]",
        "[@x/]",
        "[/#if]",
        "[=a.b]",
        "[=a",
        "[=]",
        "[=true]",
        "[=1]",
        "[=\u2003x]",
        "[=x\f]"
      })
  void textThatIsMoreIsLeftToFreeMarker(String text) {
    assertThat(PlainText.of(text, TargetFormat.PLAIN, () -> Expressions.text("", Location.NONE)))
        .isNull();
  }
}
