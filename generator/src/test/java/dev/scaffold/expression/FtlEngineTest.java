package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import freemarker.log.Logger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FtlEngineTest {
  private static final Map<String, String> SHARED =
      Map.of(
          "shared/greet.md.ftl", "Hello [=title]!\n",
          "shared/macros.ftl", "[#macro row x]<[=x]>[/#macro]",
          "shared/broken.ftl", "one\n[#if]\n",
          "shared/clock.ftl", "[=.now]",
          "shared/loop.ftl", "[#include \"loop.ftl\"]",
          "folder/beside.txt", "beside");
  private static final FtlEngine ENGINE =
      new FtlEngine(path -> Optional.ofNullable(SHARED.get(path.value())));
  private static final Scope SCOPE = new Scope(answers());

  private static Map<String, Object> answers() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("title", "A \"B\" & 'C' $D *E*");
    answers.put("port", 8080L);
    answers.put("rows", List.of(Map.of("name", "x"), Map.of("name", "y")));
    return answers;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.json | `\"A \\\"B\\\" & 'C' $D *E*\"`",
        "a.yaml | `\"A \\\"B\\\" & 'C' $D *E*\"`",
        "Dockerfile | `\"A \\\"B\\\" & 'C' \\$D *E*\"`",
        "a.sh | `\"A \"B\" & '\\''C'\\'' $D *E*\"`",
        "a.sql | `\"A \"B\" & ''C'' $D *E*\"`",
        "a.html | `\"A &quot;B&quot; &amp; &#39;C&#39; $D *E*\"`",
        "pom.xml | `\"A &quot;B&quot; &amp; &apos;C&apos; $D *E*\"`",
        "README.md | `\"A \"B\" & 'C' $D \\*E\\*\"`",
        "Makefile | `\"A \"B\" & 'C' $$D *E*\"`",
        "a.properties | `\"A \"B\" & 'C' $D *E*\"`",
        "LICENSE | `\"A \"B\" & 'C' $D *E*\"`"
      })
  void escapesByTheNameOfTheTarget(String name, String expected) {
    assertThat(render("[#-- --]\"[=title]\"", name)).isEqualTo(expected);
    assertThat(render("[#-- --][=title?no_esc]", name.equals("LICENSE") ? "a.md" : name))
        .isEqualTo(SCOPE.values().get("title"));
  }

  @Test
  void escapesWhatBeginsATemplateOfHcl() {
    String dollar = "$";
    assertThat(escaped("a.tf", "a" + dollar + "{x} " + dollar + "x %{if} \\ \" 5%\n"))
        .isEqualTo("a" + dollar + dollar + "{x} " + dollar + "x %%{if} \\\\ \\\" 5%\\n");
    assertThat(escaped("a.tfvars", "$$" + "{x}%%")).isEqualTo("\\u0024$$" + "{x}\\u0025\\u0025");
    assertThat(escaped("a.hcl", "100$")).isEqualTo("100\\u0024");
    assertThat(escaped("a.hcl", "\u0001")).isEqualTo("\\u0001");
  }

  @Test
  void escapesBySamplesLikeByWhatTheyShow() {
    assertThat(escaped("a.json.example", "a\"b")).isEqualTo("a\\\"b");
    assertThat(escaped("a.sh.dist.template", "it's")).isEqualTo("it'\\''s");
    assertThat(escaped("Containerfile", "$x")).isEqualTo("\\$x");
  }

  @Test
  void aLineOfAMakefileStaysOne() {
    assertThat(escaped("Makefile", "a\nb\r\nc\rd")).isEqualTo("a b c d");
  }

  private static String escaped(String name, String text) {
    return ENGINE
        .parse(new RelativePath("a.ftl"), "[#-- --][=text]", TargetFormat.of(name))
        .render(new Scope(Map.of("text", text)));
  }

  @Test
  void includesAndImportsWithinTheCatalog() {
    assertThat(
            render(
                """
                [#import "/shared/macros.ftl" as m]
                [#include "/shared/greet.md.ftl"]
                [#include "beside.txt"]

                rows: [#list rows as r][@m.row r.name/][/#list]
                """,
                "a.md"))
        .isEqualTo("Hello A \"B\" & 'C' $D \\*E\\*!\nbeside\nrows: <x><y>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/shared/none.ftl", "../../etc/passwd", "/../shared/greet.md.ftl", "a\\b"})
  void includesNothingElse(String path) {
    Problem problem = problem("one\n  [#include r\"" + path + "\"]");
    assertThat(problem.what()).endsWith("is not in the catalog");
    assertThat(problem.where())
        .isEqualTo(new Location.InFile("folder/a.ftl", 2, 3, "  [#include r\"" + path + "\"]"));
  }

  @Test
  void saysWhatIsWrongInOurWords() {
    assertThat(problem("[#lst x as y]"))
        .isEqualTo(
            Problem.invalid(
                "unknown directive `#lst`",
                new Location.InFile("folder/a.ftl", 1, 2, "[#lst x as y]"),
                "did you mean `#list`?"));
    assertThat(problem("[#if true]\n[/#list]").what())
        .isEqualTo("encountered \"[/#list]\", but at this place only this can be closed: \"#if\"");
  }

  @Test
  void problemsPointIntoTheFileThatHoldsThem() {
    assertThat(problem("one\r\ntwo [=nothing.at.all]\r\n").where())
        .isEqualTo(new Location.InFile("folder/a.ftl", 2, 7, "two [=nothing.at.all]"));
    assertThat(problem("one\rtwo [=nothing.at.all]\r").where())
        .isEqualTo(new Location.InFile("folder/a.ftl", 2, 7, "two [=nothing.at.all]"));
    assertThat(problem("[#include \"/shared/broken.ftl\"]").where())
        .isEqualTo(new Location.InFile("shared/broken.ftl", 2, 2, "[#if]"));
    assertThat(problem("[#include \"/shared/clock.ftl\"]"))
        .isEqualTo(
            Problem.refused(
                "`.now` is not the same on every machine and day",
                new Location.InFile("shared/clock.ftl", 1, 3, "[=.now]"),
                "a template may only use its answers, values and facts"));
  }

  @Test
  void textThatOnlyLooksLikeFreeMarkerSaysWhatToWrite() {
    assertThat(problem("see [#L10]").hint()).contains("[=r'[#']").contains("[#noparse]");
  }

  @Test
  void aTemplateMayStopWithItsOwnWords() {
    assertThat(problem("[#stop \"needs a title\"]").what())
        .isEqualTo("the template stops: needs a title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#setting locale=\"de\"]",
        "[#attempt][=title][#recover]x[/#attempt]",
        "[#flush]",
        "[#escape x as x?trim][=title][/#escape]",
        "[#ftl]x",
        "\n\t [#ftl attributes={\"a\": 1}]x",
        "[#noparse]\"[#if '[/#noparse][='1'?eval]",
        "[#noparse][/noparse][=.now]",
        "[#noparse][/#noparse ][=.now]",
        "[#noparse]</#noparse>[=.now]",
        "[#-- \" --][=\"x\"?interpret]",
        "[#macro m a=.now][/#macro]",
        "[#function f a=\"x\"?eval][/#function]",
        "[#list [1] as x][#sep][=.now][#else][/#list]",
        "[#switch 1][#case .now?long][#default][/#switch]",
        "[#switch 1][#on 2, .now?long][/#switch]",
        "[@m a=.now /]",
        "[@m .now /]",
        "[#assign x][=.now][/#assign]",
        "[#include .now]",
        "[#import .now as m]",
        "[#stop .now]",
        "[#assign x = .get_optional_template(\"/shared/greet.md.ftl\")]",
        "[@\"[=title]\"?interpret /]",
        "[#list .data_model?keys as k]x[/#list]"
      })
  void whatIsNotPureIsRefused(String text) {
    assertThat(problem(text).exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[#include \"x\" parse=false]", "[#include \"x\" encoding=\"UTF-16\"]"})
  void anInclusionIsParsedAndUtf8(String text) {
    assertThat(problem(text).what()).isEqualTo("`#include` has `parse` or `encoding`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#noparse][=.now][/#noparse]",
        "[#noparse][=.now][/noparse]",
        "[#-- [=.now] --]",
        "[#comment][=.now][/#comment]",
        "<#ftl>[=port]",
        "<#setting locale=\"tr\">",
        "<=.now> ${.now} #{.now}",
        "[=r\"[=.now]\"]",
        "[='[' + '=.now]']"
      })
  void textThatOnlyLooksRefusedIsNot(String text) {
    assertThat(render(text, "a.txt")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[=title?upperCase]", "[#noParse]x[/#noParse]", "[=title?evalJson]"})
  void namesAreWrittenInOneWay(String text) {
    assertThat(problem(text).exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void aRefusalPointsToTheOperator() {
    assertThat(problem("one\n[=title?trim?eval]").where())
        .isEqualTo(new Location.InFile("folder/a.ftl", 2, 13, "[=title?trim?eval]"));
  }

  @Test
  void nothingIsLogged() {
    assertThat(render("[='a'?replace('a', 'b', 'z')]", "a.txt")).isEqualTo("b");
    assertThat(Logger.getLogger("freemarker.runtime").isWarnEnabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#macro a][@a/][/#macro][@a/]",
        "[#function f x][#return f(x)][/#function][=f(1)]",
        "[#include \"/shared/loop.ftl\"]",
        "[#list 1.. as i]0123456789012345678901234567890123456789[/#list]"
      })
  void whatDoesNotEndIsRefused(String text) {
    assertThat(problem(text).exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(problem("[=" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "]").exitCode())
        .isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void aLoopWithoutOutputEndsWithItsTime() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    TextTemplate endless = parse("[#list 1.. as i][/#list]");
    assertRefusedInTime(() -> {
      try {
        return endless.render(SCOPE);
      } finally {
        ended.countDown();
      }
    });
    ended.await();
  }

  @Test
  void aSearchThatHeedsNoInterruptionIsGivenUp() {
    TextTemplate endless = parse("[=('" + "a".repeat(60) + "'?matches('((a|aa)+)+b'))?c]");
    assertRefusedInTime(() -> endless.render(SCOPE));
  }

  private static void assertRefusedInTime(Supplier<String> work) {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class, () -> Sandbox.run(work, Duration.ofMillis(300)));
    assertThat(problem.problem().exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  private static TextTemplate parse(String text) {
    return ENGINE.parse(new RelativePath("a.ftl"), text, TargetFormat.PLAIN);
  }

  private static String render(String text, String name) {
    return ENGINE
        .parse(new RelativePath("folder/a.ftl"), text, TargetFormat.of(name))
        .render(SCOPE);
  }

  private static Problem problem(String text) {
    return catchThrowableOfType(ProblemException.class, () -> render(text, "a.txt")).problem();
  }
}
