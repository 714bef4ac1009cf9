package dev.scaffold.pristine;

import static dev.scaffold.pristine.FindPristineTest.block;
import static dev.scaffold.pristine.FindPristineTest.problem;
import static dev.scaffold.pristine.FindPristineTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.git.UserHistory;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairRecordTest {
  @TempDir Path temporary;
  private ShopCatalog catalog;
  private Repository project;

  @BeforeEach
  void makeProject() throws IOException {
    catalog = ShopCatalog.in(temporary);
    catalog.repository.release("0.1.0");
    project = catalog.project("demo");
    project.git("branch", "other");
  }

  /** What a merge without conflicts makes of the work tree. */
  private void take(Pristine pristine) throws IOException {
    for (Map.Entry<RelativePath, TreeFile> file : pristine.theirs().files().entrySet()) {
      project.write(file.getKey().value(), file.getValue().text());
    }
    project.write(".scaffold.yaml", pristine.record().write()).commit("taken");
  }

  private void upgrade(String port) throws IOException {
    catalog.repository.write("api/port.txt.ftl", port + "\n").release("0.2.0");
    take(catalog.upgraded(project));
  }

  private void add(String... definitions) {
    Pristine pristine =
        catalog
            .find()
            .run(
                new Wish(
                    project.folder(),
                    Optional.empty(),
                    List.of(Layer.ofDefinitions(List.of(definitions))),
                    Optional.empty(),
                    Change.adding("jobs", "backend/jobs"),
                    Optional.empty()));
    try {
      take(pristine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScaffoldRecord repaired() throws IOException {
    return new RepairRecord(
            new UserHistory(Repository.GIT, project.folder()),
            new Rerender(new RecordedCatalogs(catalog.catalogs())))
        .run(project.read(".scaffold.yaml"));
  }

  @Test
  void oneBranchAddsAComponentAndAnotherOneUpgrades() throws IOException {
    upgrade("2");
    project.git("checkout", "--quiet", "other");
    add();
    assertThat(Repository.GIT.run(project.folder(), "merge", "main").succeeded()).isFalse();
    assertThat(project.read(".scaffold.yaml")).contains("<<<<<<<");

    ScaffoldRecord repaired = repaired();

    assertThat(repaired.components().values())
        .extracting(ScaffoldRecord.Block::version)
        .containsExactly("0.2.0", "0.2.0", "0.1.0");
    project.write(".scaffold.yaml", repaired.write()).commit("merged");
    assertThat(repaired()).isEqualTo(repaired);
    assertThat(texts(catalog.upgraded(project).base()))
        .containsEntry("README.md", "# acme-demo\n\nbackend jobs \n")
        .containsEntry("backend/port.txt", "2\n");
  }

  @Test
  void answersOfBothBranchesCountUnlessTheyExcludeEachOther() throws IOException {
    take(catalog.upgraded(project, "backend.port=1"));
    project.git("checkout", "--quiet", "other");
    take(catalog.upgraded(project, "worker=true", "backend.label=mine"));
    assertThat(Repository.GIT.run(project.folder(), "merge", "main").succeeded()).isFalse();

    ScaffoldRecord repaired = repaired();

    assertThat(repaired.project().answers().values()).containsEntry("worker", true);
    assertThat(block(repaired, "backend").answers().values())
        .containsEntry("port", 1L)
        .containsEntry("label", "mine");

    project.git("merge", "--abort");
    take(catalog.upgraded(project, "backend.port=2"));
    assertThat(Repository.GIT.run(project.folder(), "merge", "main").succeeded()).isFalse();
    assertThat(problem(this::repaired).what())
        .isEqualTo("the branches differ in the answer `port` of `backend`: `2`, `1`");
  }

  @Test
  void aComponentThatOneBranchRemovedIsGone() throws IOException {
    add();
    String both = project.git("rev-parse", "HEAD");
    upgrade("2");
    project.git("checkout", "--quiet", "-B", "other", both);
    ScaffoldRecord record = ScaffoldRecord.read("r", project.read(".scaffold.yaml"));
    TreeMap<String, ScaffoldRecord.Block> less = new TreeMap<>(record.components());
    less.remove("jobs");
    project
        .remove("jobs/jobs.txt")
        .write(".scaffold.yaml", new ScaffoldRecord(less).write())
        .commit("without jobs");
    assertThat(Repository.GIT.run(project.folder(), "merge", "main").succeeded()).isFalse();

    ScaffoldRecord repaired = repaired();

    assertThat(repaired.components().keySet()).containsExactly(".", "backend");
    assertThat(repaired.project().version()).isEqualTo("0.2.0");
  }
}
