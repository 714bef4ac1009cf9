package dev.scaffold.pristine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindPristineTest {
  @TempDir Path temporary;
  private ShopCatalog catalog;
  private Repository templates;

  @BeforeEach
  void makeCatalog() throws IOException {
    catalog = ShopCatalog.in(temporary);
    templates = catalog.repository;
    templates.release("0.1.0");
  }

  @Test
  void theBaseIsWhatWasRenderedAndTheirsIsTheNewestRelease() throws IOException {
    Repository project = catalog.project("demo");
    project.write("README.md", "mine\n").write("more.txt", "more\n").commit("work");
    templates.write("api/port.txt.ftl", "port [=port?c]\n").release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    assertThat(texts(pristine.base()))
        .containsExactly(
            Map.entry("README.md", "# acme-demo\n\nbackend \n"),
            Map.entry("backend/acme-demo/main.txt", "acme-demo, the program\n"),
            Map.entry("backend/port.txt", "8080\n"),
            Map.entry("docs/acme-demo.md", "about acme-demo\n"));
    assertThat(texts(pristine.theirs())).containsEntry("backend/port.txt", "port 8080\n");
    assertThat(pristine.theirs().files().keySet()).isEqualTo(pristine.base().files().keySet());
    assertThat(pristine.moves()).isEmpty();
    assertThat(pristine.once().files()).isEmpty();
    assertThat(pristine.record().components().values())
        .extracting(block -> block.version())
        .containsExactly("0.2.0", "0.2.0");
    assertThat(pristine.notes()).isEmpty();
  }

  @Test
  void aVersionMayBeNamed() throws IOException {
    Repository project = catalog.project("demo");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    templates.write("api/port.txt.ftl", "3\n").release("0.3.0");

    assertThat(version(project, "0.2")).isEqualTo("0.2.0");
    assertThat(version(project, "^0.2")).isEqualTo("0.2.0");
    assertThat(version(project, "latest")).isEqualTo("0.3.0");
    assertThat(problem(() -> version(project, "v0.2")).hint()).isEqualTo("did you mean `0.2`?");
  }

  private String version(Repository project, String to) {
    RecordedCatalogs.Wanted wanted =
        new RecordedCatalogs.Wanted(Optional.empty(), Optional.of(to), Optional.empty());
    return catalog
        .find()
        .run(
            new Wish(
                project.folder(),
                Optional.of(wanted),
                List.of(),
                Optional.empty(),
                Change.NONE,
                Optional.empty()))
        .record()
        .project()
        .version();
  }

  @Test
  void aSourceCheckoutIsTakenAsItIsCommitted() throws IOException {
    Repository project = catalog.project("demo");
    String commit = templates.write("api/port.txt.ftl", "next\n").commit("on the way");
    templates.write("api/port.txt.ftl", "not committed\n");

    Pristine pristine = catalog.upgraded(project);

    assertThat(texts(pristine.theirs())).containsEntry("backend/port.txt", "next\n");
    assertThat(pristine.record().project().version())
        .isEqualTo("0.9.0-dev+" + commit.substring(0, 12));
    assertThat(pristine.record().project().commit()).contains(commit);
  }

  @Test
  void anAnswerThatMovesFilesTellsWhereTo() {
    Repository project = catalog.project("demo");

    Pristine pristine = catalog.upgraded(project, "name=other-shop");

    assertThat(pristine.moves())
        .containsExactly(
            Map.entry(path("backend/acme-demo/main.txt"), path("backend/other-shop/main.txt")),
            Map.entry(path("docs/acme-demo.md"), path("docs/other-shop.md")));
    assertThat(pristine.notes()).isEmpty();
  }

  @Test
  void whatAComponentWasAnsweredItselfDoesNotFollowTheProject() {
    Repository project = catalog.project("demo", "backend.label=own-label");

    Pristine pristine = catalog.upgraded(project, "name=other-shop");

    assertThat(block(pristine.record(), "backend").answers().values())
        .containsEntry("label", "own-label");
    assertThat(pristine.moves().keySet()).containsExactly(path("docs/acme-demo.md"));
  }

  @Test
  void answersThatWereEditedByHandAreWanted() throws IOException {
    Repository project = catalog.project("demo");
    String first = project.git("rev-parse", "HEAD");
    project.replace(".scaffold.yaml", "port: 8080", "port: 9090");
    project.replace(".scaffold.yaml", "name: acme-demo", "name: edited").commit("another port");

    Pristine pristine = catalog.upgraded(project);

    assertThat(pristine.origin().commit()).isEqualTo(first);
    assertThat(texts(pristine.base())).containsEntry("backend/port.txt", "8080\n");
    assertThat(texts(pristine.theirs()))
        .containsEntry("backend/port.txt", "9090\n")
        .containsEntry("backend/edited/main.txt", "edited, the program\n");
    assertThat(pristine.notes()).isEmpty();
  }

  @Test
  void answersOfNowCountMoreThanRecordedOnes() {
    Repository project = catalog.project("demo", "backend.port=9090");

    assertThat(texts(catalog.upgraded(project).theirs()))
        .containsEntry("backend/port.txt", "9090\n");
    assertThat(texts(catalog.upgraded(project, "backend.port=7070").theirs()))
        .containsEntry("backend/port.txt", "7070\n");
    assertThat(problem(() -> catalog.upgraded(project, "backend.prt=7070")).hint())
        .isEqualTo("did you mean `backend.port`?");
    assertThat(problem(() -> catalog.upgraded(project, "backend=jobs")))
        .extracting(Problem::what, Problem::hint)
        .containsExactly(
            "`backend` is no answer of a project that is there",
            "add or remove components with `scaffold add` and `scaffold remove`");
  }

  @Test
  void componentsAreAddedAndRemovedAtTheRecordedVersion() throws IOException {
    Repository project = catalog.project("demo");
    templates.write("api/port.txt.ftl", "port\n").release("0.2.0");

    Pristine more =
        changed(project, Change.adding("night-jobs", "backend/jobs"), "night-jobs.port=1");

    assertThat(texts(more.theirs()))
        .containsEntry("night-jobs/jobs.txt", "the jobs of acme-demo\n")
        .containsEntry("README.md", "# acme-demo\n\nbackend night-jobs \n")
        .containsEntry("backend/port.txt", "8080\n");
    assertThat(more.base().files().keySet()).doesNotContain(path("night-jobs/jobs.txt"));
    assertThat(more.record().components().keySet()).containsExactly(".", "backend", "night-jobs");
    assertThat(more.record().project().version()).isEqualTo("0.1.0");

    Pristine less = changed(project, Change.removing("backend"));

    assertThat(texts(less.theirs()).keySet()).containsExactly("README.md", "docs/acme-demo.md");
    assertThat(less.record().components().keySet()).containsExactly(".");
  }

  @Test
  void whatIsPassedDownFollowsTheComponents() throws IOException {
    templates
        .replace(
            ShopCatalog.SHOP,
            "{label: \"[=name]\"}",
            "{label: '[=components?map(c -> c.name)?join(\"-\")]'}")
        .replace(ShopCatalog.SHOP, "files:\n", "values:\n  chosen: backend?join(\"+\")\nfiles:\n")
        .write("shop/chosen.txt.ftl", "[=chosen]\n")
        .release("0.2.0");
    Repository project = catalog.project("demo", "backend=api,jobs", "backend-jobs.port=1");

    Pristine less = changed(project, Change.removing("backend-jobs"));

    assertThat(texts(less.base())).containsEntry("chosen.txt", "api+jobs\n");
    assertThat(texts(less.theirs())).containsEntry("chosen.txt", "api\n");
    assertThat(block(less.record(), "backend-api").answers().values())
        .containsEntry("label", "backend-api");
    assertThat(
            block(changed(project, Change.adding("more", "backend/api")).record(), "more")
                .answers()
                .values())
        .containsEntry("label", "backend-api-backend-jobs-more");
  }

  private Pristine changed(Repository project, Change change, String... definitions) {
    return catalog
        .find()
        .run(
            new Wish(
                project.folder(),
                Optional.empty(),
                List.of(Layer.ofDefinitions(List.of(definitions))),
                Optional.empty(),
                change,
                Optional.empty()));
  }

  @Test
  void whatIsWrittenOnceIsNoPartOfTheMerge() throws IOException {
    Repository project = catalog.project("demo");
    templates
        .replace(ShopCatalog.SHOP, "\"NOTES.md\"", "[docs/acme-shop.md, IDEAS.md]")
        .write("shop/IDEAS.md", "ideas\n")
        .release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    // The document is the person's own from now on, and the notes are cared for again.
    assertThat(texts(pristine.base()))
        .containsEntry("NOTES.md", "your notes\n")
        .doesNotContainKey("docs/acme-demo.md");
    assertThat(texts(pristine.theirs()))
        .containsEntry("NOTES.md", "your notes\n")
        .doesNotContainKey("docs/acme-demo.md");
    assertThat(texts(pristine.once())).containsExactly(Map.entry("IDEAS.md", "ideas\n"));
  }

  @Test
  void forgottenFilesAreNeitherInTheBaseNorInTheirs() throws IOException {
    Repository project = catalog.project("demo");
    project
        .write(
            ".scaffold.yaml",
            project.read(".scaffold.yaml") + "forgotten:\n  - docs/acme-demo.md\n")
        .commit("forget");
    templates.write("shop/docs/acme-shop.md", "more about acme-shop\n").release("0.2.0");

    Pristine same = catalog.upgraded(project);

    assertThat(same.base().files().keySet()).doesNotContain(path("docs/acme-demo.md"));
    assertThat(same.theirs().files().keySet()).doesNotContain(path("docs/acme-demo.md"));
    assertThat(same.record().forgotten()).containsExactly(path("docs/acme-demo.md"));

    Pristine renamed = catalog.upgraded(project, "name=other");

    assertThat(renamed.theirs().files().keySet())
        .doesNotContain(path("docs/acme-demo.md"), path("docs/other.md"));
    assertThat(renamed.moves().keySet()).doesNotContain(path("docs/acme-demo.md"));
    assertThat(renamed.record().forgotten()).containsExactly(path("docs/other.md"));
  }

  @Test
  void aComponentWhoseTemplateIsGoneIsToldWithTheWayOut() throws IOException {
    Repository project = catalog.project("demo");
    templates.git("rm", "-r", "--quiet", "api");
    templates.replace(ShopCatalog.SHOP, "choices: [api, jobs], default: api", "choices: [jobs]");
    templates.release("0.2.0");

    assertThat(problem(() -> catalog.upgraded(project)))
        .extracting(Problem::what, Problem::hint)
        .containsExactly(
            "the component `backend` is made from `backend/api`, which is not in built-in 0.2.0",
            "remove it first with `scaffold remove backend`, or choose another version");
  }

  static ScaffoldRecord.Block block(ScaffoldRecord record, String component) {
    return Objects.requireNonNull(record.components().get(component), component);
  }

  static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }

  static RelativePath path(String path) {
    return new RelativePath(path);
  }

  static SortedMap<String, String> texts(Tree tree) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<RelativePath, TreeFile> file : tree.files().entrySet()) {
      texts.put(file.getKey().value(), file.getValue().text());
    }
    return texts;
  }
}
