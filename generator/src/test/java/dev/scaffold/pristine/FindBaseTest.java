package dev.scaffold.pristine;

import static dev.scaffold.pristine.FindPristineTest.block;
import static dev.scaffold.pristine.FindPristineTest.path;
import static dev.scaffold.pristine.FindPristineTest.problem;
import static dev.scaffold.pristine.FindPristineTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindBaseTest {
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
  void whereTheCatalogForgotTheCommitTheFirstOneOfTheProjectHasTheFiles() throws IOException {
    Repository project = catalog.project("demo", "worker=true");
    String first = project.git("rev-parse", "HEAD");
    project.write("README.md", "mine\n").write("backend/more.txt", "more\n").commit("work");
    templates.write("api/port.txt.ftl", "2\n");
    catalog.forgetHistory();
    templates.release("0.2.0");

    Pristine pristine = catalog.upgraded(project);

    assertThat(pristine.origin().commit()).isEqualTo(first);
    assertThat(texts(pristine.base()))
        .containsEntry("README.md", "# acme-demo\n\nbackend \n")
        .containsEntry("backend/port.txt", "8080\n")
        .doesNotContainKeys("NOTES.md", "backend/more.txt", ".scaffold.yaml");
    assertThat(texts(pristine.theirs())).containsEntry("backend/port.txt", "2\n");
    assertThat(pristine.once().files()).isEmpty();
    assertThat(pristine.notes()).singleElement().asString().contains("have no commit");
  }

  @Test
  void whereNothingHasTheFilesAPersonIsAsked() throws IOException {
    Repository project = catalog.project("demo");
    project.write("README.md", "mine\n").write("more.txt", "more\n");
    project.git("add", "--all");
    project.git("commit", "--quiet", "--amend", "--message", "all at once");
    catalog.forgetHistory();
    templates.release("0.2.0");

    Problem problem = problem(() -> catalog.upgraded(project));

    assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(problem.what())
        .startsWith("what this project was generated to cannot be rendered again: this scaffold's");
    assertThat(problem.hint()).contains("--base COMMIT");
  }

  @Test
  void aCommitThatAPersonNamesCountsForWhatTheTemplatesGiveNow() throws IOException {
    Repository project = catalog.project("demo");
    project.write("more.txt", "more\n").write("README.md", "nearly as it was\n").commit("work");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");

    Pristine pristine = catalog.upgradedFrom("HEAD", project);

    assertThat(texts(pristine.base()))
        .containsEntry("README.md", "nearly as it was\n")
        .containsEntry("backend/port.txt", "8080\n")
        .doesNotContainKeys("more.txt", "NOTES.md");
    assertThat(problem(() -> catalog.upgradedFrom("--all", project)).what())
        .isEqualTo("the repository has no commit `--all`");
  }

  @Test
  void aShallowCloneWillDoUnlessItsRecordWasEdited() throws IOException {
    Repository project = catalog.project("demo");
    project.write("more.txt", "more\n").commit("work");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");

    assertThat(texts(catalog.upgraded(shallow(project, "first")).base()))
        .containsEntry("backend/port.txt", "8080\n");

    project.replace(".scaffold.yaml", "port: 8080", "port: 9090").commit("edited");
    // All that the templates gave is there as they gave it.
    assertThat(texts(catalog.upgraded(shallow(project, "second")).base()))
        .containsEntry("backend/port.txt", "8080\n");

    project.write("backend/port.txt", "mine\n").commit("edited more");
    Repository edited = shallow(project, "third");
    Problem problem = problem(() -> catalog.upgraded(edited));

    assertThat(problem.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(problem.hint()).startsWith("fetch more of it with `git fetch --unshallow`");

    edited.git("fetch", "--quiet", "--unshallow");
    assertThat(texts(catalog.upgraded(edited).base())).containsEntry("backend/port.txt", "8080\n");
  }

  private Repository shallow(Repository project, String name) {
    Path clone = temporary.resolve(name);
    project.git("clone", "--quiet", "--depth=1", "file://" + project.folder(), clone.toString());
    return new Repository(clone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void theProjectMayLieInAFolderOfARepositoryOfAnyHash(String hash) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("large"));
    Repository large = new Repository(folder);
    large.git("init", "--quiet", "--object-format=" + hash);
    large.write("README.md", "all our projects\n");
    large.commit("begin");
    Files.createDirectory(folder.resolve("apps"));
    Repository project =
        catalog.project(folder.resolve("apps/demo"), Catalogs.Wanted.in(Optional.empty()), false);
    large.commit("demo");
    project.replace(".scaffold.yaml", "port: 8080", "port: 9090");
    large.commit("edited");

    assertThat(texts(catalog.upgraded(project).base()))
        .containsEntry("README.md", "# acme-demo\n\nbackend \n")
        .containsEntry("backend/port.txt", "8080\n");

    Path linked = temporary.resolve("linked");
    large.git("worktree", "add", "--quiet", linked.toString(), "-b", "other");
    assertThat(texts(catalog.upgraded(new Repository(linked.resolve("apps/demo"))).theirs()))
        .containsEntry("backend/port.txt", "9090\n");

    catalog.forgetHistory();
    templates.release("0.2.0");
    assertThat(texts(catalog.upgraded(project).base()))
        .containsEntry("backend/port.txt", "8080\n")
        .doesNotContainKey("NOTES.md");
  }

  @Test
  void anotherStateThanTheNewestRecordsIsTold() throws IOException {
    Repository project = catalog.project("demo");
    String first = project.git("rev-parse", "HEAD");
    project.replace(".scaffold.yaml", "version: \"0.1.0\"", "version: \"0.1.1\"");
    project.replace(".scaffold.yaml", "digest: sha256:", "digest: sha256:0");
    project.commit("merged by hand");

    Pristine pristine = catalog.upgraded(project);

    assertThat(pristine.origin().commit()).isEqualTo(first);
    assertThat(pristine.notes())
        .containsExactly(
            "the base is the record of commit "
                + first.substring(0, 12)
                + ", as the newest one does not do: the digests in the record are not those of its"
                + " versions and answers; if two branches were merged, run `scaffold status"
                + " --repair`, and commit the record");
  }

  @Test
  void whatIsNoRecordSaysWhatToDo() throws IOException {
    Repository project = catalog.project("demo");
    project.replace(".scaffold.yaml", "schema: 1", "schema: 2").commit("newer");
    assertThat(problem(() -> catalog.upgraded(project)).hint())
        .isEqualTo("install a newer scaffold");

    project.replace(".scaffold.yaml", "schema: 2", "schema: 1\nnews: []").commit("newer");
    assertThat(problem(() -> catalog.upgraded(project)))
        .extracting(Problem::what, Problem::hint)
        .containsExactly(
            "the record has a key `news`, which this scaffold does not know",
            "install a newer scaffold; if nobody knows it, remove it");

    project.replace(".scaffold.yaml", "news: []", "<<<<<<< HEAD\n").commit("conflict");
    Problem conflict = problem(() -> catalog.upgraded(project));
    assertThat(conflict.where())
        .isEqualTo(new Location.InFile(".scaffold.yaml", 3, 1, "<<<<<<< HEAD"));
    assertThat(conflict.hint()).startsWith("run `scaffold status --repair`");

    project.remove(".scaffold.yaml").commit("removed");
    assertThat(problem(() -> catalog.upgraded(project)).what())
        .isEqualTo("no `.scaffold.yaml` is committed in this folder");
    assertThat(problem(() -> catalog.upgraded(new Repository(temporary))).what())
        .startsWith("no Git repository: ");
  }

  @Test
  void aFolderOfTemplatesIsNotKeptAsItWas() throws IOException {
    Path folder = temporary.resolve("work");
    templates.git("worktree", "add", "--quiet", folder.toString(), "-b", "work");
    Repository work = new Repository(folder);
    Repository project =
        catalog.project(temporary.resolve("demo"), Catalogs.Wanted.in(Optional.of(folder)), true);
    work.write("api/port.txt.ftl", "2\n");

    Pristine pristine = catalog.upgraded(project);

    assertThat(texts(pristine.base())).containsEntry("backend/port.txt", "8080\n");
    assertThat(texts(pristine.theirs())).containsEntry("backend/port.txt", "2\n");
    assertThat(pristine.record().project().source()).isEqualTo(work.folder().toString());
  }

  @Test
  void theRecordOfTwoMergedBranchesIsRepaired() throws IOException {
    Repository project = catalog.project("demo");
    Repository more = catalog.project("more", "backend=api,jobs");
    templates.write("api/port.txt.ftl", "2\n").release("0.2.0");
    ScaffoldRecord upgraded = catalog.upgraded(project).record();
    ScaffoldRecord added = ScaffoldRecord.read("more", more.read(".scaffold.yaml"));
    SortedMap<String, ScaffoldRecord.Block> both = new TreeMap<>(upgraded.components());
    both.put("backend-jobs", block(added, "backend-jobs"));
    Rerender rerender = new Rerender(new RecordedCatalogs(catalog.catalogs()));

    ScaffoldRecord merged = new ScaffoldRecord(both);
    ScaffoldRecord repaired = rerender.repaired(merged);

    assertThat(digest(repaired, ".")).isNotEqualTo(digest(merged, "."));
    assertThat(digest(repaired, "backend")).isEqualTo(digest(merged, "backend"));
    assertThat(repaired.components().values())
        .extracting(ScaffoldRecord.Block::version)
        .containsExactly("0.2.0", "0.2.0", "0.1.0");
    assertThat(rerender.repaired(repaired)).isEqualTo(repaired);

    // The merged record is a base again, in which the new component is one version behind.
    project.write(".scaffold.yaml", repaired.write()).commit("merged");
    templates.write("jobs/jobs.txt", "3\n").release("0.3.0");
    Pristine pristine = catalog.upgraded(project);
    assertThat(pristine.origin().commit()).isEqualTo(project.git("rev-parse", "HEAD"));
    assertThat(texts(pristine.base()))
        .containsEntry("README.md", "# acme-demo\n\nbackend backend-jobs \n")
        .containsEntry("backend/port.txt", "2\n")
        .containsEntry("backend-jobs/jobs.txt", "the jobs of acme-demo\n");
    assertThat(texts(pristine.theirs())).containsEntry("backend-jobs/jobs.txt", "3\n");
    assertThat(pristine.record().components().values())
        .extracting(ScaffoldRecord.Block::version)
        .containsOnly("0.3.0");
    assertThat(List.copyOf(pristine.base().files().keySet())).contains(path("docs/acme-demo.md"));
  }

  private static String digest(ScaffoldRecord record, String component) {
    return block(record, component).digest();
  }
}
