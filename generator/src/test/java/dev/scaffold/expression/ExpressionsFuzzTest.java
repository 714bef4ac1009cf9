package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.scaffold.problem.FuzzedText;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whatever an expression, a text or a {@code .ftl} file says: it is parsed or refused, lint tells
 * where its mistakes are, and what does not need FreeMarker gives what FreeMarker gives. Nothing
 * else is evaluated here, as it may take all the time that a {@link Sandbox} grants.
 */
class ExpressionsFuzzTest {
  private static final String FILE = "a.md.ftl";
  private static final Scope SCOPE =
      new Scope(Map.of("yes", true, "no", false, "one", "a-b", "port", 8080L));
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of("yes", Type.TRUTH, "no", Type.TRUTH, "one", Type.TEXT, "port", Type.NUMBER),
          Map.of("today", "not here"));
  // Defaults within defaults take FreeMarker's parser exponential time, which a sandbox bounds.
  private static final int MOST_DEFAULTS = 6;
  private static final FtlEngine ENGINE = new FtlEngine(path -> Optional.empty());

  @FuzzTest(maxExecutions = 5_000)
  void areParsedOrRefused(byte[] input) {
    String text = FuzzedText.of(input);
    if (text.chars().filter(c -> c == '!').count() > MOST_DEFAULTS) {
      return;
    }
    Location where = new Location.InFile("template.yaml", 1, 1, text);
    parsed(
        text,
        () -> {
          Expression expression = Expressions.expression(text, where);
          assertThat(expression.source()).isEqualTo(text);
          return expression.inspect(VOCABULARY, true);
        });
    parsed(text, () -> Expressions.text(text, where).inspect(VOCABULARY));
    parsed(
        text,
        () -> ENGINE.inspect(new RelativePath(FILE), text, TargetFormat.of("a.md"), VOCABULARY));
    plain(text);
  }

  private static void parsed(String text, Supplier<Inspection> parse) {
    try {
      parse.get().problems().forEach(problem -> FuzzedText.assertHelpful(problem, text));
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), text);
    }
  }

  private static void plain(String source) {
    PlainExpression.Node node = PlainExpression.parse(source);
    Object value = node == null ? null : node.evaluate(SCOPE);
    if (value != null) {
      assertThat(Expressions.expression("[" + source + "][0]", Location.NONE).evaluate(SCOPE))
          .isEqualTo(value);
    }
  }
}
