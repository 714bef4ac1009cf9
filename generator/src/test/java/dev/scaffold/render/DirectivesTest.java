package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {
  private static final Scope SCOPE = new Scope(Map.of("yes", true, "no", false, "api", "rest"));

  @Test
  void linesOfABranchNotTakenVanishWithTheirDirectives() {
    assertThat(apply("A.java", "a\n// [#if no]\nb\n// [#else]\nc\n// [/#if]\nd\n"))
        .isEqualTo("a\nc\nd\n");
  }

  @Test
  void theFirstBranchThatHoldsIsTaken() {
    String text =
        """
        # [#if no]
        a: 1
        # [#elseif api == "rest"]
        a: 2
        # [#elseif yes]
        a: 3
        # [#else]
        a: 4
        # [/#if]
        """;
    assertThat(apply("a.yaml", text)).isEqualTo("a: 2\n");
  }

  @Test
  void branchesNest() {
    String text =
        """
        // [#if yes]
        1
          // [#if no]
        2
          // [#else]
        3
          // [/#if]
        // [#else]
        4
          // [#if yes]
        5
          // [/#if]
        // [/#if]
        6
        """;
    assertThat(apply("a.ts", text)).isEqualTo("1\n3\n6\n");
  }

  @ParameterizedTest
  @CsvSource({
    "A.java,//,''",
    "a.tsx,{/*,*/}",
    "a.ts,/*,*/",
    "a.css,/*,*/",
    "a.yaml,#,''",
    "Dockerfile,#,''",
    "Makefile,#,''",
    ".gitignore,#,''",
    "CODEOWNERS,#,''",
    ".env.example,#,''",
    "default.conf.template,#,''",
    "V1__orders.sql,--,''",
    "pom.xml,<!--,-->",
    "README.md,<!--,-->",
    "_helpers.tpl,{{/*,*/}}",
    "_helpers.tpl,{{- /*,*/ -}}",
    "schema.graphqls,#,''"
  })
  void everyKindOfFileHasItsComments(String name, String open, String close) {
    String text =
        String.join(
            "\n",
            "  " + open + " [#if yes] " + close,
            "  " + open + "~ alive " + close,
            "  " + open + " [#else] " + close,
            "  dead",
            "  " + open + " [/#if] " + close,
            "");
    assertThat(apply(name, text.replace(" \n", "\n"))).isEqualTo("  alive\n");
  }

  @Test
  void deadLinesKeepTheirIndentationAndLoseOneSpace() {
    assertThat(apply("a.ts", "// [#if yes]\n\t//~   x;\n  //~y;\n// [/#if]\n"))
        .isEqualTo("\t  x;\n  y;\n");
    assertThat(apply("a.yaml", "# [#if yes]\n  #~\n#~ b # c\n# [/#if]\n")).isEqualTo("\nb # c\n");
    assertThat(apply("a.xml", "<!-- [#if yes] -->\n  <!--~ <a/> -->  \n<!-- [/#if] -->\n"))
        .isEqualTo("  <a/>\n");
  }

  @Test
  void deadLinesOfABranchNotTakenVanish() {
    assertThat(apply("a.ts", "// [#if no]\n//~ x;\n// [#else]\ny;\n// [/#if]\n")).isEqualTo("y;\n");
  }

  @Test
  void lineEndsAndTheMissingFinalOneAreKept() {
    assertThat(apply("a.ts", "a\r\n// [#if yes]\r\n//~ b\r\n// [/#if]\r\nc\r\n"))
        .isEqualTo("a\r\nb\r\nc\r\n");
    assertThat(apply("a.ts", "a\n// [#if no]\nb\n// [/#if]")).isEqualTo("a");
    assertThat(apply("a.ts", "a\r\n// [#if yes]\r\nb\r\n// [/#if]")).isEqualTo("a\r\nb");
    assertThat(apply("a.ts", "// [#if no]\nb\n// [/#if]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x[#L10]\n",
        "# [#fff]\n",
        "# [#123]\n",
        "# [#L10]\n",
        "# [#a1b2c3]\n",
        "# [# of items]\n",
        "# [#of]\n",
        "# [#section]\n",
        "# [/#anchor]\n",
        "// see [#1]\n",
        "[[ -f x ]] && echo ${x} {{ y }}\n",
        "a[/#x]\n",
        "[@id='x']\n",
        "a ~ b\n"
      })
  void whatOnlyLooksSimilarStays(String text) {
    assertThat(apply("a.yaml", text)).isSameAs(text);
  }

  @Test
  void aRegionLeftOpenIsShownWhereItBegins() {
    assertThat(problem("a.yaml", "a\n  # [#if yes]\nb\n"))
        .isEqualTo(
            Problem.invalid(
                "`[#if]` has no `[/#if]`",
                at(2, 5, "  # [#if yes]"),
                "end it, on a line of its own"));
  }

  @ParameterizedTest
  @CsvSource({
    "# [/#if], `[/#if]` has no `[#if]` before it",
    "# [#else], `[#else]` has no `[#if]` before it",
    "# [#elseif yes], `[#elseif]` has no `[#if]` before it"
  })
  void aDirectiveWithoutItsIfIsAProblem(String line, String what) {
    assertThat(problem("a.yaml", line + "\n").what()).isEqualTo(what);
  }

  @Test
  void nothingFollowsElse() {
    String text = "# [#if no]\n# [#else]\n# [#else]\n# [/#if]\n";
    assertThat(problem("a.yaml", text))
        .isEqualTo(
            Problem.invalid(
                "`[#else]` comes after `[#else]`",
                at(3, 3, "# [#else]"),
                "put the `[#else]` last, and once"));
  }

  @Test
  void aDirectiveMustStandAlone() {
    assertThat(problem("a.ts", "x();\ny(); // [#if yes]\n"))
        .isEqualTo(
            Problem.invalid(
                "`[#if` does not stand alone in a comment",
                at(2, 9, "y(); // [#if yes]"),
                "give it a line of its own: `// [#if …]`"));
    assertThat(problem("a.json", "{\n[#else]\n}\n").hint())
        .isEqualTo("this kind of file has no comments; use a `.ftl` file or a rule");
  }

  @Test
  void aDirectiveIsShort() {
    String line = "# [#if " + "yes && ".repeat(8) + "yes]";
    assertThat(problem("a.yaml", line + "\n# [/#if]\n").what())
        .isEqualTo("a directive of 67 columns; 60 is the most");
    String most = "# [#if yes" + " ".repeat(49) + "]";
    assertThat(most).hasSize(60);
    assertThat(apply("a.yaml", most + "\nx\n# [/#if]\n")).isEqualTo("x\n");
    assertThat(problem("a.yaml", most.replace("]", " ]") + "\n# [/#if]\n").what())
        .isEqualTo("a directive of 61 columns; 60 is the most");
  }

  @Test
  void aConditionIsCheckedAlsoWhereItsOutcomeDoesNotMatter() {
    assertThat(problem("a.ts", "// [#if no]\n// [#if yes &&]\n// [/#if]\n// [/#if]\n").where())
        .isEqualTo(at(2, 15, "// [#if yes &&]"));
    assertThat(problem("a.ts", "// [#if yep]\n// [/#if]\n"))
        .isEqualTo(
            Problem.invalid("`yep` has no value", at(1, 9, "// [#if yep]"), "did you mean `yes`?"));
  }

  @Test
  void aDeadLineStandsInABranchAndIsClosed() {
    assertThat(problem("a.ts", "//~ x\n").what()).isEqualTo("`//~` stands in no branch");
    assertThat(problem("a.xml", "<!-- [#if yes] -->\n<!--~ <a/>\n<!-- [/#if] -->\n").what())
        .isEqualTo("`<!--~` is not closed on its line");
  }

  @Test
  void whatFreeMarkerKnowsAndRealSourceDoesNotIsAProblem() {
    assertThat(problem("a.ts", "// [#list xs as x]\n").what())
        .isEqualTo("`[#list` is not known in real source");
  }

  @ParameterizedTest
  @CsvSource({
    "[#else ],[#else]",
    "[#else,[#else]",
    "[#Else],[#else]",
    "[#esle],[#else]",
    "[#else if yes],[#elseif …]",
    "[#elif yes],[#elseif …]",
    "[#elsif yes],[#elseif …]",
    "[# if yes],[#if …]",
    "[#if(yes)],[#if …]",
    "[#if],[#if …]",
    "[#if yes,[#if …]",
    "[/#if ],[/#if]",
    "[#/if],[/#if]",
    "[/#else],[/#if]",
    "[#endif],[/#if]"
  })
  void whatIsNearlyADirectiveIsAProblem(String text, String meant) {
    Problem problem = problem("a.yaml", "a: 1\n# " + text + "\n");
    assertThat(problem)
        .isEqualTo(
            Problem.invalid(
                "`" + text + "` is no directive",
                at(2, 3, "# " + text),
                "did you mean `" + meant + "`?"));
    assertThat(problem("a.xml", "<!-- " + text + " -->\n").what()).isEqualTo(problem.what());
  }

  @Test
  void columnsCountWhatAPersonSees() {
    assertThat(problem("a.ts", "/* 😀 */ x(); // [#if yes]\n").where())
        .isEqualTo(at(1, 17, "/* 😀 */ x(); // [#if yes]"));
  }

  private static String apply(String name, String text) {
    return Directives.apply("folder/file", name, text, new Conditions(SCOPE));
  }

  private static Problem problem(String name, String text) {
    return catchThrowableOfType(ProblemException.class, () -> apply(name, text)).problem();
  }

  private static Location at(int line, int column, String text) {
    return new Location.InFile("folder/file", line, column, text);
  }
}
