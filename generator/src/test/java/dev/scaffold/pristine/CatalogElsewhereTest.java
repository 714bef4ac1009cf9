package dev.scaffold.pristine;

import static dev.scaffold.pristine.FindPristineTest.problem;
import static dev.scaffold.pristine.FindPristineTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogElsewhereTest {
  @TempDir Path temporary;
  private ShopCatalog catalog;
  private Repository templates;

  @BeforeEach
  void makeCatalog() throws IOException {
    catalog = ShopCatalog.in(temporary);
    templates = catalog.repository;
    templates.release("0.1.0");
  }

  private Repository project(Optional<String> ref) {
    return catalog.project(
        temporary.resolve("demo"),
        new Catalogs.Wanted(Optional.empty(), Optional.of("file://" + templates.folder()), ref),
        true);
  }

  /** What was fetched is gone from this machine, as it is from every other one. */
  private void clearCache() throws IOException {
    Path home = temporary.resolve("home");
    Files.move(home, Files.createTempDirectory(temporary, "old").resolve("home"));
  }

  @Test
  void theRecordedReleaseIsFetchedAgain() throws IOException {
    Repository project = project(Optional.empty());
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    clearCache();

    Pristine pristine = catalog.upgraded(project);

    assertThat(texts(pristine.base())).containsEntry("backend/port.txt", "8080\n");
    assertThat(pristine.origin().record().project().version()).isEqualTo("0.1.0");
    assertThat(texts(pristine.theirs())).containsEntry("backend/port.txt", "2\n");
    assertThat(pristine.record().project().version()).isEqualTo("0.2.0");
    assertThat(pristine.notes()).isEmpty();
  }

  @Test
  void aRecordedCommitOfABranchIsFoundInTheHistory() throws IOException {
    Repository project = project(Optional.of("main"));
    String recorded = templates.git("rev-parse", "HEAD");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    clearCache();

    Pristine pristine = catalog.upgraded(project);

    assertThat(pristine.origin().record().project().commit()).contains(recorded);
    assertThat(texts(pristine.base())).containsEntry("backend/port.txt", "8080\n");
    assertThat(pristine.record().project().version()).isEqualTo("0.2.0");
  }

  @Test
  void aTagThatMovedDoesNotChangeTheBase() throws IOException {
    Repository project = project(Optional.empty());
    templates.write("api/port.txt.ftl", "other\n").commit("moved");
    templates.git("tag", "--force", "v0.1.0");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    clearCache();

    assertThat(texts(catalog.upgraded(project).base())).containsEntry("backend/port.txt", "8080\n");
  }

  @Test
  void aHistoryThatWasRewrittenLeavesTheFirstCommitOfTheProject() throws IOException {
    Repository project = project(Optional.empty());
    project.write("backend/port.txt", "mine\n").commit("work");
    catalog.forgetHistory();
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    clearCache();

    assertThat(texts(catalog.upgraded(project).base())).containsEntry("backend/port.txt", "8080\n");
  }

  @Test
  void aCatalogThatIsNotThereSaysSo() throws IOException {
    Repository project = project(Optional.empty());
    Files.move(templates.folder(), temporary.resolve("away"));

    // What was fetched will do without it.
    assertThat(catalog.upgraded(project).notes())
        .singleElement()
        .asString()
        .startsWith("the catalog could not be reached");

    clearCache();
    assertThat(problem(() -> catalog.upgraded(project)))
        .extracting(Problem::exitCode)
        .isEqualTo(ExitCode.FAILED);
  }
}
