package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationMistakesTest {
  private static final String QUESTIONS =
      """
      questions:
        - {name: api, type: string, default: rest}
        - {name: port, type: int, default: 8080}
      provides: {api: '[=api]', port: '[=port?c]'}
      """;

  @TempDir private Path folder;
  private SmallCatalog catalog;

  @BeforeEach
  void makesACatalog() {
    catalog = new SmallCatalog(folder);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // the migrations; where, what and what to do
        mistake(
            """
            - {version: 0.2.0, dropped: a}
            - {version: 0.2.0, dropped: b}
            """,
            "7:5",
            "the migration to `0.2.0` stands below that to `0.2.0`",
            "put the releases in order, each of them once"),
        mistake(
            "- {version: 0.2.0, renamed: {style: apo}}\n",
            "6:39",
            "no question `apo` in this template",
            "did you mean `api`?"),
        mistake(
            "- {version: 0.2.0, computed: {address: 'host + port'}}\n",
            "6:33",
            "no question `address` in this template",
            "name the question that has the answer now"),
        mistake(
            "- {version: 0.2.0, computed: {api: 'style + component.nam'}}\n",
            "6:47",
            "`component.nam` names nothing",
            "did you mean `name`?"),
        mistake(
            "- {version: 0.2.0, moved: {a.json: packages.json}}\n",
            "6:38",
            "nothing lies at `packages.json` in this template",
            "did you mean `package.json`?"));
  }

  private static Arguments mistake(String text, String place, String what, String hint) {
    return Arguments.of(text, place, what, hint);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isFoundWhereItIs(String text, String place, String what, String hint) throws IOException {
    catalog.writeSmall(migrations(text));

    List<Problem> problems = catalog.problems();

    assertThat(problems).hasSize(1);
    assertThat(SmallCatalog.shown(problems.getFirst().where()))
        .isEqualTo(SmallCatalog.DESCRIPTION + ":" + at(place));
    assertThat(List.of(problems.getFirst().what(), problems.getFirst().hint()))
        .containsExactly(what, hint);
  }

  /** The line counts from the head, to which the questions belong. */
  private static String at(String place) {
    int colon = place.indexOf(':');
    return Integer.parseInt(place.substring(0, colon))
        + SmallCatalog.HEAD_LINES
        + place.substring(colon);
  }

  private static String migrations(String items) {
    return QUESTIONS + "migrations:\n" + items.indent(2);
  }

  @Test
  void whatALaterReleaseLeadsOnFromIsNoMistake() throws IOException {
    catalog.writeSmall(
        migrations(
            """
            - {version: 0.2.0, renamed: {a: b, c: d}, computed: {e: 'a + c', f: a}, moved: {x: y/z}}
            - {version: 0.3.0, renamed: {b: api}, computed: {port: 'd?number'}, moved: {y: Makefile}}
            - {version: 0.4.0, dropped: [e, f], removed: old}
            """));

    assertThat(catalog.problems()).isEmpty();
  }

  @Test
  void aProjectsTemplatesAreThere() throws IOException {
    catalog.writeSmall("");
    catalog.write(
        "shop/.template/template.yaml",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        components: [{slot: backend, choices: [small]}]
        migrations: [{version: 0.2.0, templates: {backend/tiny: backend/smal}}]
        """);

    assertThat(catalog.problems())
        .extracting(Problem::what, Problem::hint)
        .containsExactly(
            tuple(
                "no component template `backend/smal` in this catalog",
                "did you mean `backend/small`?"));
  }

  @Test
  void aReleaseBeyondTheNextOneIsFoundByTheTags() throws IOException {
    catalog.writeSmall(
        migrations("- {version: 0.2.0, dropped: a}\n- {version: 0.4.0, dropped: b}\n"));
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "begin");
    assertThat(catalog.problems()).isEmpty();

    git("tag", "v0.2.0");
    assertThat(catalog.problems())
        .extracting(Problem::what, Problem::hint)
        .containsExactly(
            tuple(
                "`0.4.0` is beyond the next release: the newest is `0.2.0`",
                "write `0.2.1` or `0.3.0` or `1.0.0`"));

    git("tag", "v0.3.7");
    assertThat(catalog.problems()).isEmpty();
  }

  private void git(String... arguments) {
    GitProgram git =
        new GitProgram(
            Map.of(
                "PATH", System.getenv("PATH"),
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_AUTHOR_NAME", "Jane",
                "GIT_AUTHOR_EMAIL", "jane@example.com",
                "GIT_COMMITTER_NAME", "Jane",
                "GIT_COMMITTER_EMAIL", "jane@example.com"));
    GitProgram.Outcome outcome = git.run(folder, arguments);
    assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
  }
}
