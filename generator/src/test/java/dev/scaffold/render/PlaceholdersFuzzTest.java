package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.FuzzedText;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Real source with placeholders and directives in it. An input is a token, a line end, the answer
 * that it stands for, a line end, and the source.
 */
class PlaceholdersFuzzTest {
  private static final String FILE = "run.sh";

  @FuzzTest(maxExecutions = 15_000)
  void areReplacedAndNothingElse(byte[] input) {
    String[] parts = FuzzedText.of(input).split("\n", 3);
    if (parts.length == 3 && parts[0].length() >= 6) {
      replaced(parts[0], parts[1], parts[2]);
      switched(parts[2]);
    }
  }

  private static void replaced(String token, String value, String text) {
    List<Placeholder> tokens = List.of(new Placeholder(token, "name", Location.NONE));
    Placeholders placeholders;
    try {
      placeholders = Placeholders.of(tokens, new Scope(Map.of("name", value)));
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), value);
      assertThat(Placeholder.isFit(value)).isFalse();
      return;
    }
    String out = placeholders.replace(text);
    List<Placeholders.Hit> hits = placeholders.hits(text);

    int copied = 0;
    StringBuilder again = new StringBuilder();
    for (Placeholders.Hit hit : hits) {
      assertThat(text.startsWith(hit.token(), hit.offset())).isTrue();
      assertThat(Placeholders.forms(token)).contains(hit.token());
      assertThat(hit.offset()).isGreaterThanOrEqualTo(copied);
      again.append(text, copied, hit.offset()).append(placeholders.replace(hit.token()));
      copied = hit.end();
    }
    assertThat(out).isEqualTo(again.append(text, copied, text.length()).toString());
    assertThat(out.length()).isLessThanOrEqualTo(text.length() * Math.max(1, 2 * value.length()));
    if (hits.isEmpty()) {
      assertThat(out).isSameAs(text);
      assertThat(Placeholders.forms(token)).noneMatch(text::contains);
    }
    assertThat(Placeholders.ofTokens(tokens).replace(text)).isEqualTo(text);
  }

  private static void switched(String text) {
    Scope scope = new Scope(Map.of("yes", true, "no", false, "one", "a-b"));
    List<Problem> mistakes = outline(text);
    mistakes.forEach(mistake -> FuzzedText.assertHelpful(mistake, text));
    String out;
    try {
      out = Directives.apply(FILE, FILE, text, new Conditions(scope));
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), text);
      return;
    }
    assertThat(mistakes).as("lint finds no mistake where rendering finds none").isEmpty();
    assertThat(out.length()).isLessThanOrEqualTo(text.length());
    assertThat(out.lines().count()).isLessThanOrEqualTo(text.lines().count());
    if (!text.contains("[") && !text.contains("~")) {
      assertThat(out).isSameAs(text);
    }
  }

  private static List<Problem> outline(String text) {
    List<Problem> mistakes = new ArrayList<>();
    Directives.outline(
        FILE,
        FILE,
        text,
        new Outline() {
          @Override
          public void opened(Optional<Expression> condition, Location where) {}

          @Override
          public void alternative(Optional<Expression> condition, Location where) {}

          @Override
          public void otherwise(Location where) {}

          @Override
          public void closed() {}

          @Override
          public void mistake(Problem problem) {
            mistakes.add(problem);
          }
        });
    return mistakes;
  }
}
