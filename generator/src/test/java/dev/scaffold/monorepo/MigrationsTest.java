package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.template.TemplateVersion;
import dev.scaffold.tree.RelativePath;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final String HEAD =
      "schema: 1\nkind: project\nname: shop\ntitle: Shop\ndescription: A shop.\n";
  private static final String STEPS =
      """
      migrations:
        - version: 0.2.0
          renamed: {a: b, b: a}
          computed: {sum: a + b}
        - version: 0.3.0
          renamed: {b: c}
          dropped: sum
          templates: {backend/x: backend/y}
        - version: 1.0.0
          computed: {twice: 'c + c', late: 'missing + 1', guarded: '(missing!1) + c'}
          templates: {backend/y: backend/z}
      """;
  private static final Map<String, Object> RECORDED = Map.of("a", 1L, "b", 2L);

  @Test
  void aReleaseIsTakenOverAsAWholeAndTheOthersAfterIt() {
    assertThat(answers("0.1.0")).isEqualTo(Map.of("a", 2L, "c", 1L, "twice", 2L, "guarded", 2L));
    assertThat(answers("0.2.0")).isEqualTo(Map.of("a", 1L, "c", 2L, "twice", 4L, "guarded", 3L));
    assertThat(answers("1.0.0")).isEqualTo(RECORDED);
    assertThat(answers("2.0.0")).isEqualTo(RECORDED);
  }

  @Test
  void whatIsOnTheWayToAReleaseComesBeforeIt() {
    assertThat(answers("0.2.0-dev+0123456789ab")).isEqualTo(answers("0.1.0"));
    assertThat(answers("0.2.1-dev+0123456789ab")).isEqualTo(answers("0.2.0"));
    assertThat(answers("0.0.0-dev+0123456789ab")).isEqualTo(answers("0.1.0"));
    assertThat(answers("0.0.0")).isEqualTo(answers("0.1.0"));
    assertThat(answers("folder")).isEqualTo(answers("0.1.0"));
  }

  @Test
  void whatTheEarlierTemplateHadCountsNoMore() {
    Template older =
        template(
            """
            migrations:
              - version: 0.2.0
                renamed: {a: b}
                computed: {sum: a + b}
            """);

    Migrations migrations = Migrations.to(template(STEPS), Optional.of(older), "0.2.0-dev+1");

    assertThat(migrations.answersBefore(release("0.3.0"), RECORDED, release -> Map.of()))
        .isEqualTo(Map.of("a", 2L));
  }

  @Test
  void theSurroundingsAreThoseOfTheRelease() {
    Template component = template("migrations: [{version: 0.3.0, computed: {x: 'project.b!0'}}]\n");
    Migrations project = Migrations.to(template(STEPS), Optional.empty(), "0.1.0");

    Map<String, Object> answers =
        Migrations.to(component, Optional.empty(), "0.1.0")
            .answers(
                Map.of(),
                release ->
                    Map.of(
                        "project", project.answersBefore(release, RECORDED, earlier -> Map.of())));

    assertThat(answers).isEqualTo(Map.of("x", 1L));
  }

  @Test
  void templatesAreFollowedByName() {
    assertThat(Migrations.to(template(STEPS), Optional.empty(), "0.1.0").template("backend/x"))
        .isEqualTo("backend/z");
    assertThat(Migrations.to(template(STEPS), Optional.empty(), "0.3.0").template("backend/x"))
        .isEqualTo("backend/x");
  }

  @Test
  void sourcesAreFollowedByTheInnermostFolder() {
    Migrations migrations =
        Migrations.to(
            template(
                """
                migrations:
                  - version: 0.2.0
                    moved: {src: main, src/test: tests, a.txt: b.txt, b.txt: a.txt}
                  - version: 0.3.0
                    moved: {main/old: main/new}
                    removed: [main/gone, tests/x.txt]
                """),
            Optional.empty(),
            "0.1.0");

    assertThat(migrations.source(path("src/old/x"))).contains(path("main/new/x"));
    assertThat(migrations.source(path("src/test/y"))).contains(path("tests/y"));
    assertThat(migrations.source(path("src/test/x.txt"))).isEmpty();
    assertThat(migrations.source(path("src/gone/x"))).isEmpty();
    assertThat(migrations.source(path("srcs/x"))).contains(path("srcs/x"));
    assertThat(migrations.source(path("a.txt"))).contains(path("b.txt"));
    assertThat(migrations.source(path("b.txt"))).contains(path("a.txt"));
  }

  @Test
  void answersThatAMigrationNamesAreKnown() {
    Migrations migrations = Migrations.to(template(STEPS), Optional.empty(), "9.0.0");

    assertThat(migrations.know("sum")).isTrue();
    assertThat(migrations.know("a")).isTrue();
    assertThat(migrations.know("missing")).isTrue();
    assertThat(migrations.know("other")).isFalse();
  }

  private static Map<String, Object> answers(String version) {
    return Migrations.to(template(STEPS), Optional.empty(), version)
        .answers(RECORDED, release -> Map.of());
  }

  private static TemplateVersion release(String version) {
    return TemplateVersion.parse(version).orElseThrow();
  }

  private static Template template(String text) {
    return TemplateParser.parse("template.yaml", HEAD + text);
  }

  private static RelativePath path(String path) {
    return new RelativePath(path);
  }
}
