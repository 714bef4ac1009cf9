package dev.scaffold.cli;

import static dev.scaffold.cli.UpgradeScene.BOTH;
import static dev.scaffold.cli.UpgradeScene.EDITED;
import static dev.scaffold.cli.UpgradeScene.IMPROVED;
import static dev.scaffold.cli.UpgradeScene.POEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.cli.Person.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an upgrade begins with: found wherever it can be, told where it can't, never guessed. */
class UpgradeBaseTest {
  @TempDir private Path folder;
  private UpgradeScene scene;
  private Worktree templates;
  private Worktree project;

  @BeforeEach
  void makesAProject() throws Exception {
    scene = UpgradeScene.in(folder);
    templates = scene.catalog;
    project = scene.project;
  }

  /** The template has gone on, and so has the person; nothing that is fetched again is cached. */
  private void goOn() throws Exception {
    templates.write("shop/poem.txt", IMPROVED);
    project.write("poem.txt", EDITED);
    scene.goOn();
    forgetCaches();
  }

  private void forgetCaches() throws Exception {
    for (String name : List.of(".cache", ".local")) {
      Path cache = scene.jane.home().resolve(name);
      if (Files.exists(cache)) {
        Files.move(cache, Files.createTempDirectory(folder, "old").resolve(name));
      }
    }
  }

  private void assertTakenOver(Worktree tree) throws Exception {
    assertThat(tree.read("poem.txt")).isEqualTo(BOTH);
    assertThat(tree.read(".scaffold.yaml")).contains("\"1.1.0\"").doesNotContain("\"1.0.0\"");
  }

  @Test
  void theHistoryMayHaveBeenSquashed() throws Exception {
    goOn();
    project.git("checkout", "--quiet", "--orphan", "squashed");
    project.git("add", "poem.txt");
    project.git("commit", "--quiet", "--message", "all at once");
    scene.leaveWorkUncommitted();
    assertThat(project.git("rev-list", "--count", "HEAD")).isEqualTo("1");

    String before = project.head();
    Ended ended = scene.run("upgrade");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(project.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertTakenOver(project);
  }

  @Test
  void theHistoryMayHaveBeenMergedBySquashing() throws Exception {
    templates.write("shop/poem.txt", IMPROVED).release("1.1.0");
    project.git("checkout", "--quiet", "-b", "upgrade");
    assertThat(scene.run("upgrade").exitCode()).isZero();
    project.git("checkout", "--quiet", "main");
    project.write("poem.txt", EDITED).commit("work");
    project.git("merge", "--quiet", "--squash", "upgrade");
    project.commit("Upgrade (#1)");
    assertTakenOver(project);
    templates.write("shop/poem.txt", IMPROVED.replace("four", "FOUR")).release("1.2.0");
    scene.leaveWorkUncommitted();

    scene.takesOver();

    assertThat(project.read("poem.txt")).isEqualTo(BOTH.replace("four", "FOUR"));
  }

  /** Begins the history of the catalog anew: the recorded commit is nowhere any more. */
  private void rewriteTheCatalog() throws Exception {
    templates.git("checkout", "--quiet", "--orphan", "other");
    templates.commit("all of it");
    templates.git("branch", "--quiet", "-D", "main");
    templates.git("tag", "-d", "v1.0.0", "v1.1.0");
    templates.git("tag", "v1.1.0");
    templates.git("reflog", "expire", "--expire=now", "--all");
    templates.git("gc", "--quiet", "--prune=now");
    forgetCaches();
  }

  @Test
  void whereTheRecordedCommitIsGoneTheFirstOneOfTheProjectHasTheFiles() throws Exception {
    goOn();
    rewriteTheCatalog();

    Ended ended = scene.run("upgrade");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).contains("nothing can be rendered again");
    assertTakenOver(project);
    scene.assertOwnWorkIsLeft();
  }

  @Test
  void whereTheRecordedCommitAndTheHistoryAreGoneAPersonIsAsked() throws Exception {
    goOn();
    String first = project.git("rev-list", "--max-parents=0", "HEAD");
    project.git("branch", "before");
    project.git("checkout", "--quiet", "--orphan", "squashed");
    project.git("commit", "--quiet", "--message", "all at once");
    rewriteTheCatalog();
    String head = project.head();

    Ended ended = scene.run("upgrade");

    assertThat(ended.exitCode()).as(ended.out()).isEqualTo(2);
    assertThat(ended.err())
        .startsWith("error: what this project was generated to cannot be rendered again: ")
        .contains("--base COMMIT")
        .doesNotContain("Exception");
    assertThat(project.head()).isEqualTo(head);
    scene.assertOwnWorkIsLeft();

    Ended named = scene.run("upgrade", "--base", first);

    assertThat(named.exitCode()).as(named.err()).isZero();
    assertTakenOver(project);
  }

  @Test
  void aShallowCloneWillDo() throws Exception {
    goOn();
    UpgradeScene clone = cloned("--depth=1");
    assertThat(clone.project.git("rev-list", "--count", "HEAD")).isEqualTo("1");

    clone.takesOver();

    assertTakenOver(clone.project);
  }

  @Test
  void aCloneThatIsTooShallowSaysHowToDeepenIt() throws Exception {
    goOn();
    rewriteTheCatalog();
    UpgradeScene clone = cloned("--depth=1");

    Ended ended = clone.run("upgrade");

    assertThat(ended.exitCode()).as(ended.out()).isEqualTo(5);
    assertThat(ended.err())
        .startsWith("error: the history of this clone ends before the project was generated")
        .contains("hint: fetch more of it with `git fetch --unshallow`");
    assertThat(clone.project.status()).isEqualTo(UpgradeScene.OWN_WORK);

    clone.project.git("fetch", "--quiet", "--unshallow");
    Ended deepened = clone.run("upgrade");

    assertThat(deepened.exitCode()).as(deepened.err()).isZero();
    assertTakenOver(clone.project);
  }

  private UpgradeScene cloned(String... options) throws Exception {
    Path to = Files.createTempDirectory(folder.toRealPath(), "clone").resolve("shop");
    List<String> command = new ArrayList<>(List.of("clone", "--quiet"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + project.folder(), to.toString()));
    project.git(command.toArray(String[]::new));
    UpgradeScene clone = scene.at(new Worktree(to));
    clone.leaveWorkUncommitted();
    return clone;
  }

  @Test
  void theSameUpgradeGivesTheSameBytesWithAnotherCacheAndInAnotherClone() throws Exception {
    templates
        .write("shop/poem.txt", IMPROVED)
        .move("shop/lib/one.txt", "shop/core/one.txt")
        .write("shop/new.txt", POEM)
        .executable("shop/new.txt");
    project.write("poem.txt", EDITED).write("lib/one.txt", project.read("lib/one.txt") + "mine\n");
    scene.goOn();
    UpgradeScene clone = cloned();
    UpgradeScene third = cloned();
    UpgradeScene.Report report = scene.takesOver();
    forgetCaches();

    UpgradeScene.Report again = clone.takesOver();

    assertThat(again).isEqualTo(report);
    assertThat(clone.project.git("rev-parse", "HEAD^{tree}"))
        .isEqualTo(project.git("rev-parse", "HEAD^{tree}"));
    Person jim = new Person(folder.resolve("jim"));
    Ended ended = jim.runIn(third.project.folder(), "upgrade");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(third.project.git("rev-parse", "HEAD^{tree}"))
        .isEqualTo(project.git("rev-parse", "HEAD^{tree}"));
  }

  @Test
  void theSameConflictsLeaveTheSameFilesAndIndexInAnotherClone() throws Exception {
    templates.write("shop/poem.txt", IMPROVED).remove("shop/lib/one.txt");
    project.write("poem.txt", POEM.replace("one", "eins")).write("lib/one.txt", "mine\n");
    scene.goOn();
    UpgradeScene clone = cloned();
    UpgradeScene.Report report = scene.conflicts();
    forgetCaches();

    assertThat(clone.conflicts()).isEqualTo(report);

    assertThat(clone.project.git("ls-files", "--stage"))
        .isEqualTo(project.git("ls-files", "--stage"));
    assertThat(clone.project.read("poem.txt")).isEqualTo(project.read("poem.txt"));
  }

  @ParameterizedTest
  @CsvSource({"added, upgraded", "upgraded, added"})
  void oneBranchAddsAComponentAndAnotherOneUpgrades(String ours, String other) throws Exception {
    templates.write("shop/poem.txt", IMPROVED).write("api/api.txt", "the API 2\n").release("1.1.0");
    project.git("branch", "added");
    project.git("checkout", "--quiet", "-b", "upgraded");
    assertThat(scene.run("upgrade").exitCode()).isZero();
    project.git("checkout", "--quiet", "added");
    Ended added = scene.run("add", "backend/jobs", "--name", "jobs");
    assertThat(added.exitCode()).as(added.err()).isZero();
    project.git("checkout", "--quiet", ours);

    boolean merged = project.succeeds("merge", "--quiet", "--no-edit", other);
    Ended repaired = scene.run("status", "--repair");

    assertThat(repaired.exitCode()).as(repaired.err()).isZero();
    if (!merged) {
      assertThat(project.git("ls-files", "--unmerged", "--", ":!.scaffold.yaml")).isEmpty();
      project.git("add", ".scaffold.yaml");
      project.git("commit", "--quiet", "--no-edit");
    }
    assertThat(project.status()).isEmpty();
    assertThat(project.read("README.md")).contains("backend jobs");
    assertThat(project.read("backend/api.txt")).isEqualTo("the API 2\n");
    assertThat(project.read("jobs/jobs.txt")).isEqualTo("the jobs\n");
    assertThat(scene.run("status", "--repair").out()).isEqualTo("Nothing to do.\n");

    // The component that is one release behind is brought to the others' without another change.
    templates.write("jobs/jobs.txt", "the jobs 3\n").release("1.2.0");
    scene.leaveWorkUncommitted();
    assertThat(scene.takesOver().changes()).containsExactly("jobs/jobs.txt edited taken untouched");
  }

  @Test
  void branchesThatDifferInAnAnswerAreLeftToThePerson() throws Exception {
    project.git("checkout", "--quiet", "-b", "books");
    assertThat(scene.run("upgrade", "-d", "area=books").exitCode()).isZero();
    project.git("checkout", "--quiet", "main");
    assertThat(scene.run("upgrade", "-d", "area=music").exitCode()).isZero();
    assertThat(project.succeeds("merge", "--quiet", "books")).isFalse();
    String record = project.read(".scaffold.yaml");

    Ended ended = scene.run("status", "--repair");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("the branches differ in the answer `area`");
    assertThat(project.read(".scaffold.yaml")).isEqualTo(record);
  }
}
