package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a file with one mistake, or with none. */
class FileMistakesTest {
  private static final String PROJECT =
      """
      schema: 1
      kind: project
      name: shop
      title: Shop
      description: A shop.
      questions: [{name: name, type: string, default: acme-shop}, {name: title, type: string, default: x}]
      components: [{slot: backend, choices: [small], answers: {name: "[=title]"}}]
      """;

  @TempDir private Path folder;
  private SmallCatalog catalog;

  @BeforeEach
  void makesACatalog() {
    catalog = new SmallCatalog(folder);
  }

  static Stream<Arguments> mistakesOfFiles() {
    return Stream.of(
        file("a.py", "# [#if rset]\n# [/#if]\n", "a.py:1:8", "`rset` names nothing"),
        file(
            "a.py",
            "# [#if api]\n# [/#if]\n",
            "a.py:1:8",
            "`api` is a text, where true or false is needed"),
        file("a.py", "# [#if rest]\n", "a.py:1:3", "`[#if]` has no `[/#if]`"),
        file("a.py", "# [/#if]\n", "a.py:1:3", "`[/#if]` has no `[#if]` before it"),
        file("a.py", "# [#elif rest]\n", "a.py:1:3", "`[#elif rest]` is no directive"),
        file(
            "a.py", "x = 1 # [#if rest]\n", "a.py:1:9", "`[#if` does not stand alone in a comment"),
        file(
            "a.py",
            "# [#if rest]\n# [#if graphql]\n# [/#if]\n# [/#if]\n",
            "a.py:2:8",
            "the branch is never taken: `graphql` never holds here"),
        file(
            "a.py",
            "# [#if rest]\n# [#elseif graphql]\n# [#else]\n# [/#if]\n",
            "a.py:3:3",
            "the `[#else]` is never taken: one of the branches before it always is"),
        file(
            "only-rest.py",
            "# [#if graphql]\n# [/#if]\n",
            "only-rest.py:1:8",
            "the branch is never taken: `graphql` never holds here"),
        file("a.md.ftl", "[=nmae]\n", "a.md.ftl:1:3", "`nmae` names nothing"),
        file("a.md.ftl", "[#if rest]\n", "a.md.ftl:1:11", "unexpected end of file reached"),
        file(
            "a.md.ftl",
            "[=.now]\n",
            "a.md.ftl:1:3",
            "`.now` is not the same on every machine and day"),
        file("a.md.ftl", "[=project.titel]\n", "a.md.ftl:1:3", "`project.titel` names nothing"),
        file("[=nmae].md", "", "[=nmae].md", "`nmae` names nothing"),
        file(
            "aux.md",
            "",
            "aux.md",
            "`aux.md` can't be on every system: Windows takes `aux.md` for a device"),
        file(
            "COM1",
            "",
            "COM1",
            "`COM1` can't be on every system: Windows takes `COM1` for a device"),
        file(
            "a:b.md",
            "",
            "a:b.md",
            "`a:b.md` can't be on every system: Windows allows no `:` in a name"),
        file(
            "what?.md",
            "",
            "what?.md",
            "`what?.md` can't be on every system: Windows allows no `?` in a name"),
        file(
            "dots./a.md",
            "",
            "dots./a.md",
            "`dots./a.md` can't be on every system: Windows leaves out dots and spaces at the end of a name"),
        file(
            "space ",
            "",
            "space ",
            "`space ` can't be on every system: Windows leaves out dots and spaces at the end of a name"),
        file(
            "x/".repeat(100) + "ab",
            "",
            "x/".repeat(100) + "ab",
            "`"
                + "x/".repeat(100)
                + "ab` has 202 characters; 200 is the most that Windows is sure to hold"),
        file(
            "readme.md",
            "",
            "readme.md",
            "`README.md` and `readme.md` are one name to Windows or macOS"),
        file("README.md.ftl", "", "!", ""),
        file("[=api].json", "", "!", ""),
        file("rest.md", "", "!", ""),
        file(
            "a.py",
            "my_acme_shopping = 1\n",
            "a.py:1:4",
            "the placeholder `acme_shop` stands inside a longer word"),
        file(
            "a.py",
            "AcmeShops\n",
            "a.py:1:1",
            "the placeholder `AcmeShop` stands inside a longer word"));
  }

  @ParameterizedTest
  @MethodSource("mistakesOfFiles")
  void findsAMistakeInAFile(String path, String content, String place, String what)
      throws IOException {
    catalog.write("shop/.template/template.yaml", PROJECT);
    catalog.write(
        SmallCatalog.DESCRIPTION,
        SmallCatalog.HEAD
            + """
            placeholders: {acme-shop: name}
            questions:
              - {name: api, type: choice, choices: [graphql, rest], default: rest}
              - {name: name, type: string, default: acme-shop}
            values: {rest: api == "rest", graphql: api == "graphql"}
            files:
              - {files: only-rest.py, when: rest}
            """);
    catalog.write("small/only-rest.py", "");
    catalog.write("small/LICENSE", "acme-shop\n");
    catalog.write("small/README.md", "");
    catalog.write("small/used.md.ftl", "[=rest] [=graphql]\n");
    catalog.write("small/" + path, content);

    if (place.equals("!")) {
      assertThat(catalog.problems()).isEmpty();
      return;
    }
    List<Problem> problems = catalog.problems();
    assertThat(problems).hasSize(1);
    Problem problem = problems.getFirst();

    assertThat(problem.what()).startsWith(what);
    assertThat(SmallCatalog.shown(problem.where()))
        .isEqualTo(place.startsWith("!") ? place.substring(1) : "small/" + place);
  }

  private static Arguments file(String path, String content, String place, String what) {
    return Arguments.of(path, content, place, what);
  }
}
