package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.cli.Person.Ended;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who takes over newer templates, from a catalog in a real repository. */
class UpgradeProgramTest {
  private static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

  @TempDir private Path folder;

  private Person person;
  private Worktree catalog;
  private Worktree project;

  @BeforeEach
  void makeAProject() throws Exception {
    person = new Person(folder.resolve("jane"));
    catalog = Worktree.init(folder.toRealPath().resolve("catalog"));
    catalog
        .write(
            "shop/.template/template.yaml",
            """
            schema: 1
            kind: project
            name: shop
            title: Shop
            description: A shop.
            questions:
              - {name: name, type: string, default: acme-shop}
              - {name: worker, type: bool, default: false}
            files:
              - {files: worker.txt, when: worker}
            """)
        .write("shop/poem.txt", POEM)
        .write("shop/docs/guide.txt", POEM.toUpperCase(Locale.ROOT))
        .write("shop/worker.txt", "works\n")
        .release("1.0.0");
    assertThat(person.make(catalog.folder().toString()).exitCode()).isZero();
    project = new Worktree(person.project());
  }

  private Ended scaffold(String... arguments) {
    return person.runIn(project.folder(), arguments);
  }

  private void releaseNewPoem() throws Exception {
    catalog.write("shop/poem.txt", POEM.replace("one", "ONE")).release("1.1.0");
  }

  private void edit(String path, String before, String after) throws Exception {
    assertThat(project.read(path)).contains(before);
    project.write(path, project.read(path).replace(before, after));
    project.commit("edit " + path);
  }

  private static void assertQuietly(Ended ended, String out) {
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo(out);
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void takesNewTemplatesOver() throws Exception {
    edit("poem.txt", "seven", "SEVEN");
    releaseNewPoem();

    Ended ended = scaffold("upgrade");

    String commit = project.git("rev-parse", "--short=12", "HEAD");
    assertQuietly(
        ended,
        """
        Upgrade the template shop from 1.0.0 to 1.1.0 (commit %s):
          merged   poem.txt                                    you and the template edited it in different places
        1 merged
        """
            .formatted(commit));
    assertThat(project.read("poem.txt"))
        .isEqualTo(POEM.replace("one", "ONE").replace("seven", "SEVEN"));
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertThat(project.git("log", "-1", "--format=%B"))
        .isEqualTo("Upgrade the template shop from 1.0.0 to 1.1.0\n\nBy scaffold.");
    assertQuietly(scaffold("upgrade"), "Nothing to do: 1.1.0 is in place.\n");
    assertQuietly(
        scaffold("status"),
        """
        shop 1.1.0 (file://%s)

        Up to date.

        Changed here, of what the templates gave:
          edited   poem.txt
        `scaffold diff` shows how.
        """
            .formatted(catalog.folder()));
  }

  @Test
  void leavesConflictsToThePerson() throws Exception {
    edit("poem.txt", "one", "eins");
    releaseNewPoem();

    Ended ended = scaffold("upgrade");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            """
            Upgrade the template shop from 1.0.0 to 1.1.0:
              conflict poem.txt                                    you and the template edited the same lines
            1 conflict
            Next: edit the files in conflict and `git add` them (`git rm` where one goes), then
            `scaffold upgrade --continue`; or `scaffold upgrade --abort`.
            """);
    assertThat(project.read("poem.txt"))
        .startsWith(
            """
            <<<<<<< yours
            eins
            ||||||| template 1.0.0
            one
            =======
            ONE
            >>>>>>> template 1.1.0
            two
            """);
    assertThat(scaffold("status").out()).contains("An upgrade is under way");
    assertThat(scaffold("upgrade").exitCode()).isEqualTo(5);
    assertThat(scaffold("upgrade", "--continue").exitCode()).isEqualTo(3);

    project.write("poem.txt", POEM.replace("one", "EINS"));
    project.git("add", "poem.txt");
    Ended continued = scaffold("upgrade", "--continue");

    assertQuietly(
        continued,
        "Upgrade the template shop from 1.0.0 to 1.1.0: commit %s\n"
            .formatted(project.git("rev-parse", "HEAD")));
    assertThat(scaffold("upgrade", "--abort").exitCode()).isNotZero();
    assertQuietly(scaffold("upgrade"), "Nothing to do: 1.1.0 is in place.\n");
  }

  @Test
  void takesAnUpgradeBack() throws Exception {
    edit("poem.txt", "one", "eins");
    project.write("docs/guide.txt", "not committed\n");
    releaseNewPoem();
    String before = project.read("poem.txt");
    scaffold("upgrade");

    Ended ended = scaffold("upgrade", "--abort");

    assertQuietly(ended, "Aborted: all is as it was before.\n");
    assertThat(project.read("poem.txt")).isEqualTo(before);
    assertThat(project.read("docs/guide.txt")).isEqualTo("not committed\n");
    assertThat(project.git("status", "--porcelain")).isEqualTo(" M docs/guide.txt");
  }

  @Test
  void writesNothingWhereConflictsAreToFail() throws Exception {
    edit("poem.txt", "one", "eins");
    releaseNewPoem();
    String head = project.git("rev-parse", "HEAD");

    Ended ended = scaffold("upgrade", "--on-conflict=fail");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.out()).contains("has conflicts, and nothing was written");
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertThat(project.git("rev-parse", "HEAD")).isEqualTo(head);
  }

  @Test
  void showsPlanAndPatchInADryRun() throws Exception {
    releaseNewPoem();

    Ended ended = scaffold("upgrade", "--dry-run");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .startsWith(
            """
            Would: Upgrade the template shop from 1.0.0 to 1.1.0:
              changed  poem.txt
            1 taken
            diff --git\
            """)
        .contains("-one\n+ONE\n")
        .doesNotContain("\u001B");
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertThat(scaffold("status", "--check").exitCode()).isEqualTo(4);
  }

  @Test
  void takesOtherAnswersOver() throws Exception {
    Ended ended = scaffold("upgrade", "-d", "worker=true", "--no-commit");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("Change the answer worker to the template shop, staged:\n1 taken\nNext: ");
    assertThat(project.git("status", "--porcelain")).isEqualTo("M  .scaffold.yaml\nA  worker.txt");
    project.commit("with a worker");
    assertQuietly(scaffold("upgrade", "-d", "worker=true"), "Nothing to do: 1.0.0 is in place.\n");
  }

  @Test
  void refusesWhatWouldMixWithUncommittedWork() throws Exception {
    releaseNewPoem();
    project.write("poem.txt", "not committed\n");

    Ended ended = scaffold("upgrade");

    assertThat(ended.exitCode()).isEqualTo(5);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("poem.txt").contains("hint: ");
    assertThat(project.read("poem.txt")).isEqualTo("not committed\n");
  }

  @Test
  void reportsWhatWasDeletedHere() throws Exception {
    project.git("rm", "--quiet", "poem.txt");
    project.commit("no poem");
    releaseNewPoem();

    assertThat(scaffold("upgrade").out())
        .contains("kept     poem.txt")
        .contains("you deleted it")
        .contains("1 kept");
    assertThat(project.folder().resolve("poem.txt")).doesNotExist();
  }

  @Test
  void tellsProgramsEverything() throws Exception {
    edit("poem.txt", "one", "eins");
    catalog.write("shop/docs/new.txt", "new\n");
    releaseNewPoem();

    Ended refused = scaffold("upgrade", "--on-conflict=fail", "--json");
    assertThat(PublishedSchema.of("upgrade").mistakes(refused.out())).isEmpty();
    assertThat(refused.out()).contains("\"state\": \"refused\"").contains("## Conflicts");
    Ended status = scaffold("status", "--json");
    assertThat(PublishedSchema.of("status").mistakes(status.out())).isEmpty();
    Ended conflict = scaffold("upgrade", "--json");
    assertThat(PublishedSchema.of("upgrade").mistakes(conflict.out())).isEmpty();
    Ended aborted = scaffold("upgrade", "--abort", "--json");
    assertThat(PublishedSchema.of("upgrade").mistakes(aborted.out())).isEmpty();
    Ended diff = scaffold("diff", "--json");
    assertThat(PublishedSchema.of("diff").mistakes(diff.out())).isEmpty();
    Ended forgotten = scaffold("forget", "poem.txt", "--json");
    assertThat(PublishedSchema.of("forget").mistakes(forgotten.out())).isEmpty();
    Ended done = scaffold("upgrade", "--json");
    assertThat(done.exitCode()).isZero();
    assertThat(PublishedSchema.of("upgrade").mistakes(done.out())).isEmpty();
    assertThat(project.read("poem.txt")).startsWith("eins");
  }

  @Test
  void showsAndTakesBackWhatWasChangedHere() throws Exception {
    edit("poem.txt", "one", "eins");

    assertThat(scaffold("diff").out())
        .contains("--- template/poem.txt\n+++ yours/poem.txt\n")
        .contains("-one\n+eins\n");
    Ended restored = scaffold("restore", "poem.txt");
    assertQuietly(
        restored, "poem.txt\nCommitted as %s.\n".formatted(project.git("rev-parse", "HEAD")));
    assertThat(project.read("poem.txt")).isEqualTo(POEM);
    assertQuietly(scaffold("diff"), "");
    assertQuietly(scaffold("restore", "."), "Nothing to do.\n");
    Ended unknown = scaffold("restore", "poem.text");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            """
            error: the templates gave no file `poem.text`
             --> poem.text
            hint: did you mean `poem.txt`?
            """);
  }

  @Test
  void worksFromAFolderBelow() throws Exception {
    releaseNewPoem();

    Ended ended = person.runIn(project.folder().resolve("docs"), "upgrade");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(project.read("poem.txt")).startsWith("ONE");
  }

  @Test
  void saysWhereThereIsNoProject() {
    Ended ended = person.runIn(person.home(), "upgrade");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).startsWith("error: this is no generated project");
  }

  @Test
  void printsTheReportForAMergeRequest() throws Exception {
    edit("poem.txt", "seven", "SEVEN");
    releaseNewPoem();

    assertThat(scaffold("upgrade", "--markdown").out())
        .isEqualTo(
            """
            # Upgrade the template shop from 1.0.0 to 1.1.0

            1 merged.

            ## Merged

            | file | | why |
            | --- | --- | --- |
            | `poem.txt` | merged | you and the template edited it in different places |
            """);
  }
}
