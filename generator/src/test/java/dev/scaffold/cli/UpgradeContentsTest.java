package dev.scaffold.cli;

import static dev.scaffold.cli.UpgradeScene.BOTH;
import static dev.scaffold.cli.UpgradeScene.EDITED;
import static dev.scaffold.cli.UpgradeScene.IMPROVED;
import static dev.scaffold.cli.UpgradeScene.POEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.cli.UpgradeScene.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files hold, changed on both sides: each case and its mirror image, in a real repository. */
class UpgradeContentsTest {
  private static final String JOB = "  - name: %s\n    run: make\n    timeout: 5\n\n";
  private static final String JOBS = JOB.formatted("a") + JOB.formatted("b") + JOB.formatted("c");

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

  @Test
  void thereIsNothingToDoWhereBothMadeTheSameChange() throws Exception {
    templates.write("shop/poem.txt", EDITED).move("shop/lib/one.txt", "shop/lib/first.txt");
    project.write("poem.txt", EDITED).move("lib/one.txt", "lib/first.txt");
    scene.goOn();

    assertThat(scene.takesOver().changes())
        .containsExactly(
            "lib/first.txt moved same same-change", "poem.txt edited same same-change");
    assertThat(project.git("show", "--format=", "--name-only", "HEAD")).isEqualTo(".scaffold.yaml");
  }

  @Test
  void anEditStaysInItsBlockWhereTheTemplateInsertsAnotherOneLikeIt() throws Exception {
    withJobs();
    templates.write("shop/ci.yml", JOB.formatted("new") + JOBS);
    project.replace("ci.yml", "name: c\n    run: make", "name: c\n    run: make c");
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("ci.yml edited merged both-edited");
    assertThat(project.read("ci.yml"))
        .isEqualTo(
            JOB.formatted("new")
                + JOBS.replace("name: c\n    run: make", "name: c\n    run: make c"));
  }

  @Test
  void anEditOfTheTemplateStaysInItsBlockWhereThePersonInsertedOneLikeIt() throws Exception {
    withJobs();
    templates.replace("shop/ci.yml", "name: c\n    run: make", "name: c\n    run: make c");
    project.write("ci.yml", JOB.formatted("new") + JOBS);
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("ci.yml edited merged both-edited");
    assertThat(project.read("ci.yml"))
        .isEqualTo(
            JOB.formatted("new")
                + JOBS.replace("name: c\n    run: make", "name: c\n    run: make c"));
  }

  /** A release that brings the file, which is in place. */
  private void withJobs() throws Exception {
    templates.write("shop/ci.yml", JOBS).release("1.0.1");
    assertThat(scene.run("upgrade").exitCode()).isZero();
  }

  @Test
  void lineEndingsOfThePersonStay() throws Exception {
    templates.write("shop/poem.txt", IMPROVED);
    project.write("poem.txt", EDITED.replace("\n", "\r\n"));
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("poem.txt edited merged both-edited");
    assertThat(project.read("poem.txt")).isEqualTo(BOTH.replace("\n", "\r\n"));
  }

  @Test
  void newLineEndingsOfTheTemplateAreTakenWithThePersonsEdits() throws Exception {
    templates.write("shop/poem.txt", IMPROVED.replace("\n", "\r\n"));
    project.write("poem.txt", EDITED);
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("poem.txt edited merged both-edited");
    assertThat(project.read("poem.txt")).isEqualTo(BOTH.replace("\n", "\r\n"));
  }

  @Test
  void ofABinaryFileThatBothChangedBothVersionsAreKept() throws Exception {
    templates.write("shop/logo.bin", new byte[] {1, 0, 3});
    project.write("logo.bin", new byte[] {1, 0, 4});
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("logo.bin edited conflict binary");
    assertThat(scene.stages()).containsExactly("1 logo.bin", "2 logo.bin", "3 logo.bin");
    assertThat(bytes("logo.bin")).containsExactly(1, 0, 4);
    assertThat(project.git("cat-file", "-p", ":3:logo.bin")).isEqualTo("\u0001\0\u0003");
    project.git("checkout", "--quiet", "--theirs", "logo.bin");
    project.git("add", "logo.bin");
    scene.goesOn();
    assertThat(bytes("logo.bin")).containsExactly(1, 0, 3);
  }

  private byte[] bytes(String path) throws Exception {
    return Files.readAllBytes(project.folder().resolve(path));
  }

  @Test
  void aBinaryFileThatOneSideChangedIsThatSides() throws Exception {
    templates.write("shop/logo.bin", new byte[] {1, 0, 3});
    project.write("backend/api.txt", new byte[] {0, 1});
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("logo.bin edited taken untouched");
    assertThat(bytes("logo.bin")).containsExactly(1, 0, 3);
    assertThat(bytes("backend/api.txt")).containsExactly(0, 1);
  }

  @Test
  void modesAreMergedApartFromContents() throws Exception {
    templates.write("shop/poem.txt", IMPROVED).executable("shop/lib/one.txt");
    project.executable("poem.txt").write("lib/one.txt", EDITED);
    scene.goOn();

    assertThat(scene.takesOver().changes())
        .containsExactly(
            "lib/one.txt edited merged both-edited", "poem.txt edited merged both-edited");
    assertThat(project.git("ls-tree", "HEAD", "poem.txt", "lib/one.txt").lines())
        .allSatisfy(line -> assertThat(line).startsWith("100755"));
    assertThat(project.read("poem.txt")).isEqualTo(IMPROVED);
    assertThat(project.read("lib/one.txt")).isEqualTo(EDITED);
  }

  @Test
  void anEditFollowsAFolderThatAnotherAnswerRenames() throws Exception {
    project.write("acme-area/main.txt", "acme-area, the area\n" + EDITED);
    project.write("acme-area/mine.txt", "mine\n");
    scene.goOn();

    Report report = scene.takesOver("-d", "area=books");

    assertThat(report.changes()).containsExactly("books/main.txt moved merged both-edited");
    assertThat(report.plan()).contains("acme-area/mine.txt");
    assertThat(project.git("log", "-1", "--format=%s"))
        .isEqualTo("Change the answer area to the template shop");
    assertThat(project.read("books/main.txt")).isEqualTo("books, the area\n" + EDITED);
    assertThat(project.read("acme-area/mine.txt")).isEqualTo("mine\n");
    assertThat(project.has("acme-area/main.txt")).isFalse();
    assertThat(project.read(".scaffold.yaml")).contains("area: books").contains("\"1.0.0\"");
  }

  @Test
  void anAnswerThatWasEditedInTheRecordIsTakenOverByTheNextUpgrade() throws Exception {
    project.write("acme-area/main.txt", "acme-area, the area\n" + EDITED);
    project.replace(".scaffold.yaml", "area: acme-area", "area: books");
    templates.write("shop/acme-area/main.txt", "acme-area, the area\n" + IMPROVED);
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes()).containsExactly("books/main.txt moved merged both-edited");
    assertThat(project.read("books/main.txt")).isEqualTo("books, the area\n" + BOTH);
    assertThat(project.read(".scaffold.yaml")).contains("area: books").contains("\"1.1.0\"");
  }

  @Test
  void anotherAnswerIsTakenOverWhereThePersonRenamedTheFolder() throws Exception {
    project.remove("acme-area/main.txt").write("mine/main.txt", "acme-area, the area\n" + EDITED);
    scene.goOn();

    Report report = scene.conflicts("-d", "area=books");

    assertThat(report.changes()).containsExactly("mine/main.txt moved conflict both-moved");
    assertThat(scene.stages())
        .containsExactly("1 acme-area/main.txt", "3 books/main.txt", "2 mine/main.txt");
    scene.takesBack();
    assertThat(project.read("mine/main.txt")).isEqualTo("acme-area, the area\n" + EDITED);
  }

  @Test
  void editsOfTheSameLinesAreAConflictWhoseSidesAreAllThere() throws Exception {
    templates.write("shop/poem.txt", POEM.replace("four", "FOUR"));
    project.write("poem.txt", POEM.replace("four", "vier"));
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("poem.txt edited conflict same-lines");
    assertThat(report.markdown()).contains("## Conflicts").contains("`poem.txt`");
    assertThat(scene.stages()).containsExactly("1 poem.txt", "2 poem.txt", "3 poem.txt");
    assertThat(project.read("poem.txt"))
        .contains(
            """
            three
            <<<<<<< yours
            vier
            ||||||| template 1.0.0
            four
            =======
            FOUR
            >>>>>>> template 1.1.0
            five
            """);
    scene.takesBack();
    assertThat(project.read("poem.txt")).isEqualTo(POEM.replace("four", "vier"));
  }
}
