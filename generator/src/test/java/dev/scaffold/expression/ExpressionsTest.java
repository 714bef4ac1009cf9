package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the locale and the time zone of the process")
class ExpressionsTest {
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "name",
              "acme-shop",
              "api",
              "rest",
              "worker",
              true,
              "port",
              8080L,
              "backends",
              List.of("spring", "django"),
              "owner",
              Map.of("team", "blue")));

  @Test
  void evaluatesToTheTypesOfAScope() {
    assertThat(evaluate("name?upper_case")).isEqualTo("ACME-SHOP");
    assertThat(evaluate("port + 1")).isEqualTo(8081L);
    assertThat(evaluate("worker && api == \"rest\"")).isEqualTo(true);
    assertThat(evaluate("backends?map(b -> b + \"!\")")).isEqualTo(List.of("spring!", "django!"));
    assertThat(evaluate("{\"a\": [1, 2], \"b\": owner.team}"))
        .isEqualTo(Map.of("a", List.of(1L, 2L), "b", "blue"));
    assertThat(evaluate("backends?filter(b -> b != \"django\")?size")).isEqualTo(1L);
  }

  @Test
  void rendersTextWithoutEscaping() {
    assertThat(text("com.example.[=name?replace('-', '')]:[=port]:[=worker]"))
        .isEqualTo("com.example.acmeshop:8080:true");
    assertThat(text("no interpolation $" + "{name} {{name}}"))
        .isEqualTo("no interpolation $" + "{name} {{name}}");
  }

  @Test
  void aMisspeltNameIsFoundAndTheNearestSuggested() {
    Problem problem = problem(() -> evaluate("worker && wroker", at("when: worker && wroker", 7)));
    assertThat(problem)
        .isEqualTo(
            Problem.invalid(
                "`wroker` has no value",
                at("when: worker && wroker", 17),
                "did you mean `worker`?"));
  }

  @Test
  void aPlaceWithinQuotesIsExact() {
    assertThat(problem(() -> evaluate("name ==", at("when: \"name ==\"", 7))).where())
        .isEqualTo(at("when: \"name ==\"", 15));
  }

  @Test
  void columnsCountWhatAPersonSees() {
    String line = "- {name: 😀, when: \"'😀' == nme\"}";
    assertThat(problem(() -> evaluate("'😀' == nme", at(line, 19))).where())
        .isEqualTo(at(line, 27));
  }

  @Test
  void knowsWhatItMentions() {
    for (String source :
        List.of("a == b && !c", "a?size gt 1 && x.d == \"[=c]\"", "xs?map(a -> a + c)")) {
      Expression expression = expression(source);
      assertThat(expression.mentions("a")).isTrue();
      assertThat(expression.mentions("c")).isTrue();
      assertThat(expression.mentions("d")).isFalse();
    }
  }

  @Test
  void aConditionMustBeTrueOrFalse() {
    assertThat(problem(() -> expression("name").test(SCOPE)).what())
        .isEqualTo("`name` is neither true nor false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"freemarker.template.utility.Execute\"?new()",
        "name?api.class",
        "\"1\"?eval",
        "\"1\" ? eval",
        "\"1\"?[#-- hidden --]eval",
        "\"[1]\"?eval_json",
        "\"x\"?interpret",
        "name?capitalize",
        ".now?long",
        ". now",
        "(.now)?long",
        "1 lt .now?long",
        "name!.now",
        "\"[=.now]\"",
        "\"\\x5B=.now] [=port]\"",
        "\"[='[=.now]']\"",
        ".locale",
        ".data_model?keys",
        "[.version]",
        "{\"a\": .lang}",
        "{.lang: 1}",
        "name?then(1, .now)",
        "backends?filter(b -> b == .lang)",
        "name[.lang]",
        ".lang..2",
        "name?upper_case?string",
        "name?date",
        "port?double"
      })
  void whatIsNotPureIsRefused(String source) {
    assertThat(problem(() -> evaluate(source)).exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name?new_line",
        "owner.now",
        "owner .now",
        "backends[0].eval",
        "owner[\"x\"].now"
      })
  void namesThatOnlyLookRefusedAreNot(String source) {
    assertThat(problem(() -> evaluate(source)).exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name?split(\"-\")[0..0]",
        "r\"[=.now]\"",
        "\"?eval .now\"",
        "\"\\x5B=.now]\"",
        "name[0..<4]"
      })
  void textThatOnlyLooksRefusedIsNot(String source) {
    assertThat(evaluate(source)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name) other=(name",
        "name) in (name",
        "name) + (name",
        "r\"\\\") other=(\"x\"",
        "name)][#assign b=(name",
        "name +",
        "(name",
        "name]",
        "nothing",
        "1.5"
      })
  void whatIsNoExpressionIsAProblem(String source) {
    assertThat(problem(() -> evaluate(source)).exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "name?uper_case | unknown operator `?uper_case` | did you mean `?upper_case`?",
        "name?surprising | unknown operator `?surprising` | the template reference tells which there are",
        "name?upperCase | `upperCase` has a capital letter, as no word of the language has | write it in lower-case letters, an operator with underscores",
        "name == | the expression ends too soon | write an expression, as `worker && api == \"rest\"`",
        "[1, 2 | the expression ends too soon | write an expression, as `worker && api == \"rest\"`",
        "'x | the expression ends too soon | write an expression, as `worker && api == \"rest\"`",
        "name worker | encountered \"worker\", which is not expected here | write an expression, as `worker && api == \"rest\"`",
      })
  void saysWhatIsWrongInOurWords(String source, String what, String hint) {
    Problem problem = problem(() -> evaluate(source));

    assertThat(problem.what()).isEqualTo(what);
    assertThat(problem.hint()).isEqualTo(hint);
  }

  @Test
  void theMachineDoesNotMatter() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(text("[=1234567] [=0.5] [='title'?upper_case] [='title'?cap_first]"))
          .isEqualTo("1234567 0.5 TITLE Title");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Object evaluate(String source) {
    return evaluate(source, Location.NONE);
  }

  private static Object evaluate(String source, Location where) {
    return Expressions.expression(source, where).evaluate(SCOPE);
  }

  private static Expression expression(String source) {
    return Expressions.expression(source, Location.NONE);
  }

  private static String text(String source) {
    return Expressions.text(source, Location.NONE).render(SCOPE);
  }

  private static Location at(String line, int column) {
    return new Location.InFile("template.yaml", 7, column, line);
  }

  private static Problem problem(ThrowingCallable action) {
    return catchThrowableOfType(ProblemException.class, action).problem();
  }
}
