package dev.scaffold.pristine;

import static dev.scaffold.pristine.FindPristineTest.block;
import static dev.scaffold.pristine.FindPristineTest.path;
import static dev.scaffold.pristine.FindPristineTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedAnswersTest {
  private static final String WORKER = "  - {name: worker, type: bool, default: false}\n";
  private static final String PORT = "  - {name: port, type: int, default: 8080}\n";

  @TempDir Path temporary;
  private ShopCatalog catalog;
  private Repository templates;

  @BeforeEach
  void makeCatalog() throws IOException {
    catalog = ShopCatalog.in(temporary);
    templates = catalog.repository;
    templates.release("0.1.0");
  }

  private static Map<String, Object> answers(Pristine pristine, String component) {
    return block(pristine.record(), component).answers().values();
  }

  @Test
  void answersAreRenamedComputedAndDropped() throws IOException {
    Repository project = catalog.project("demo", "worker=true", "backend.port=9090");
    templates
        .replace(
            ShopCatalog.SHOP,
            WORKER,
            """
              - {name: queue, type: choice, choices: [none, rabbitmq], default: none}
              - {name: extra, type: string, default: "new"}
            """)
        .write(
            ShopCatalog.SHOP,
            templates.read(ShopCatalog.SHOP)
                + """
                migrations:
                  - version: 0.2.0
                    computed: {queue: 'worker?then("rabbitmq", "none")'}
                """)
        .replace(
            ShopCatalog.API,
            PORT,
            """
              - {name: web_port, type: int, default: 1}
              - {name: mode, type: string, default: plain}
            """)
        .write(
            ShopCatalog.API,
            templates.read(ShopCatalog.API)
                + """
                migrations:
                  - version: 0.2.0
                    renamed: {port: web_port}
                    computed: {mode: 'project.worker?then("busy", "idle") + "-" + component.name'}
                """)
        .write("api/port.txt.ftl", "[=web_port?c] [=mode]\n")
        .release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    assertThat(answers(pristine, "."))
        .containsExactly(
            Map.entry("name", "acme-demo"),
            Map.entry("queue", "rabbitmq"),
            Map.entry("extra", "new"));
    assertThat(answers(pristine, "backend"))
        .containsExactly(
            Map.entry("label", "acme-demo"),
            Map.entry("web_port", 9090L),
            Map.entry("mode", "busy-backend"));
    assertThat(pristine.notes()).isEmpty();
  }

  @Test
  void whatNobodyKnowsAnyMoreIsTold() throws IOException {
    Repository project = catalog.project("demo", "worker=true", "backend.port=9090");
    templates
        .replace(ShopCatalog.SHOP, WORKER, "")
        .replace(ShopCatalog.API, PORT, "")
        .write(
            ShopCatalog.API,
            templates.read(ShopCatalog.API) + "migrations: [{version: 0.2.0, dropped: port}]\n")
        .write("api/port.txt.ftl", "none\n")
        .release("0.2.0");

    assertThat(catalog.upgraded(project).notes())
        .containsExactly(
            "the recorded answer `worker`, which was `true`, is left out: no question asks for it");
  }

  @Test
  void anAnswerThatDoesNotCountAnyMoreIsTold() throws IOException {
    Repository project = catalog.project("demo", "worker=true", "backend.port=9090");
    templates
        .replace(ShopCatalog.API, "default: 8080}", "default: 8080, when: project.worker}")
        .release("0.2.0");

    assertThat(catalog.upgraded(project).notes()).isEmpty();
    assertThat(catalog.upgraded(project, "worker=false").notes())
        .containsExactly(
            "the answer `backend.port` was `9090`, and is `8080` now: it counts only if"
                + " `project.worker`");
  }

  @Test
  void aRecordedAnswerThatHoldsNoMoreSaysHowToGiveAnother() throws IOException {
    Repository project = catalog.project("demo", "backend.port=9090");
    templates
        .replace(
            ShopCatalog.API,
            "default: 8080}",
            "default: 8080, validate: port lt 9000, message: below 9000}")
        .release("0.2.0");

    assertThat(problem(() -> catalog.upgraded(project)))
        .isEqualTo(
            Problem.invalid(
                "the recorded answer `backend.port` does not hold any more: the answer"
                    + " `backend.port` can't be `9090`",
                new Location.Input(".scaffold.yaml: backend.port"),
                "give another one with `-d backend.port=VALUE`: below 9000"));
    assertThat(answers(catalog.upgraded(project, "backend.port=8000"), "backend"))
        .containsEntry("port", 8000L);
  }

  @Test
  void aMigrationCountsOnceOnTheWayToItsRelease() throws IOException {
    templates
        .replace(ShopCatalog.SHOP, WORKER, "  - {name: workers, type: int, default: 0}\n")
        .write(
            ShopCatalog.SHOP,
            templates.read(ShopCatalog.SHOP)
                + "migrations:\n  - {version: 0.9.0, computed: {workers: 'workers?then(1, 0)'}}\n")
        .commit("numbers");
    Repository project = catalog.project("demo", "workers=5");
    assertThat(project.read(".scaffold.yaml")).contains("version: \"0.9.0-dev+");
    templates
        .replace(ShopCatalog.SHOP, "0.9.0, computed", "0.9.0, renamed: {name: title}, computed")
        .replace(ShopCatalog.SHOP, "acme-shop: name", "acme-shop: title")
        .replace(ShopCatalog.SHOP, "{name: name, type", "{name: title, type")
        .replace(ShopCatalog.SHOP, "[=name]", "[=title]")
        .write("shop/README.md.ftl", "# [=title]\n")
        .commit("more");

    assertThat(answers(catalog.upgraded(project), "."))
        .containsExactly(Map.entry("title", "acme-demo"), Map.entry("workers", 5L));
  }

  @Test
  void sourcesThatMovedAreKnownByTheirMigrations() throws IOException {
    Repository project = catalog.project("demo");
    templates.git("mv", "api/acme-label", "api/src");
    templates.git("mv", "shop/docs/acme-shop.md", "shop/docs/about-acme-shop.md");
    templates.git("mv", "api/port.txt.ftl", "api/other.txt");
    templates
        .write(
            ShopCatalog.SHOP,
            templates.read(ShopCatalog.SHOP)
                + """
                migrations:
                  - version: 0.2.0
                    moved: {docs/acme-shop.md: docs/about-acme-shop.md}
                """)
        .write(
            ShopCatalog.API,
            templates.read(ShopCatalog.API)
                + """
                migrations:
                  - version: 0.2.0
                    moved: {acme-label: src}
                    removed: [port.txt]
                """)
        .release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    assertThat(pristine.moves())
        .containsExactly(
            Map.entry(path("backend/acme-demo/main.txt"), path("backend/src/main.txt")),
            Map.entry(path("docs/acme-demo.md"), path("docs/about-acme-demo.md")));
    assertThat(pristine.removed()).containsExactly(path("backend/port.txt"));
  }

  @Test
  void aTemplateOfAnotherNameKeepsItsComponents() throws IOException {
    Repository project = catalog.project("demo");
    templates
        .replace(ShopCatalog.API, "name: backend/api", "name: backend/rest")
        .replace(ShopCatalog.SHOP, "[api, jobs], default: api", "[rest, jobs], default: rest")
        .write(
            ShopCatalog.SHOP,
            templates.read(ShopCatalog.SHOP)
                + "migrations: [{version: 0.2.0, templates: {backend/api: backend/rest}}]\n")
        .release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    assertThat(block(pristine.record(), "backend").template()).isEqualTo("backend/rest");
    assertThat(pristine.theirs()).isEqualTo(pristine.base());
  }
}
