package dev.scaffold.cli;

import static dev.scaffold.cli.UpgradeScene.BOTH;
import static dev.scaffold.cli.UpgradeScene.EDITED;
import static dev.scaffold.cli.UpgradeScene.IMPROVED;
import static dev.scaffold.cli.UpgradeScene.POEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scaffold.cli.UpgradeScene.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that one side renames, moves, deletes or adds while the other works on them: each case and
 * its mirror image, in a real repository.
 */
class UpgradeTreesTest {
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
  void anEditFollowsAFileThatTheTemplateRenames() throws Exception {
    templates.remove("shop/poem.txt").write("shop/verse.txt", IMPROVED);
    project.write("poem.txt", EDITED);
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes()).containsExactly("verse.txt moved merged both-edited");
    assertThat(report.plan())
        .contains("  merged   verse.txt ")
        .contains("was poem.txt; you and the template edited it in different places");
    assertThat(report.markdown()).contains("| `verse.txt` | merged from `poem.txt` | ");
    assertThat(project.read("verse.txt")).isEqualTo(BOTH);
    assertThat(project.has("poem.txt")).isFalse();
  }

  @Test
  void anEditOfTheTemplateFollowsAFileThatThePersonRenamed() throws Exception {
    templates.write("shop/poem.txt", IMPROVED);
    project.remove("poem.txt").write("texts/verse.txt", EDITED);
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes()).containsExactly("texts/verse.txt edited merged moved-by-user");
    assertThat(report.plan()).contains("  merged   texts/verse.txt ").contains("you moved it here");
    assertThat(project.read("texts/verse.txt")).isEqualTo(BOTH);
    assertThat(project.has("poem.txt")).isFalse();
  }

  @Test
  void anEditFollowsAFileThatTheTemplateSaysIsElsewhere() throws Exception {
    templates
        .replace(
            "shop/.template/template.yaml",
            "components:",
            "migrations:\n  - {version: 1.1.0, moved: {poem.txt: verse.txt}}\ncomponents:")
        .remove("shop/poem.txt")
        .write("shop/verse.txt", "nothing that was there before\n");
    project.write("poem.txt", EDITED);
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("verse.txt moved conflict same-lines");
    assertThat(scene.stages()).containsExactly("1 verse.txt", "2 verse.txt", "3 verse.txt");
    assertThat(project.git("show", ":2:verse.txt") + "\n").isEqualTo(EDITED);
    assertThat(project.has("poem.txt")).isFalse();
    scene.takesBack();
    assertThat(project.read("poem.txt")).isEqualTo(EDITED);
    assertThat(project.has("verse.txt")).isFalse();
  }

  @Test
  void aConflictNamesBothPlacesWhereBothRenamedAFile() throws Exception {
    templates.move("shop/poem.txt", "shop/verse.txt");
    project.remove("poem.txt").write("texts/song.txt", EDITED);
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("texts/song.txt moved conflict both-moved");
    assertThat(report.plan()).contains("each to another place: see `poem.txt`, `verse.txt`");
    assertThat(scene.stages()).containsExactly("1 poem.txt", "2 texts/song.txt", "3 verse.txt");
    assertThat(project.read("texts/song.txt")).isEqualTo(EDITED);
    assertThat(project.read("verse.txt")).isEqualTo(POEM);
    scene.takesBack();
    assertThat(project.has("verse.txt")).isFalse();
    assertThat(project.read("texts/song.txt")).isEqualTo(EDITED);
  }

  @Test
  void bothMayRenameAFileToTheSamePlace() throws Exception {
    templates.remove("shop/poem.txt").write("shop/verse.txt", IMPROVED);
    project.remove("poem.txt").write("verse.txt", EDITED);
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes()).singleElement().asString().startsWith("verse.txt moved merged");
    assertThat(project.read("verse.txt")).isEqualTo(BOTH);
  }

  @Test
  void whatTheTemplateDeletesAndThePersonEditedIsLeftToThem() throws Exception {
    templates.remove("shop/poem.txt");
    project.write("poem.txt", EDITED);
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("poem.txt removed conflict edited-but-removed");
    assertThat(report.plan()).contains("the template removed it, and you edited it");
    assertThat(scene.stages()).containsExactly("1 poem.txt", "2 poem.txt");
    assertThat(project.read("poem.txt")).isEqualTo(EDITED);
    scene.takesBack();
    assertThat(project.read("poem.txt")).isEqualTo(EDITED);
  }

  @Test
  void whatTheTemplateDeletedMayStayOrGoAsThePersonDecides() throws Exception {
    templates.remove("shop/poem.txt").remove("shop/lib/one.txt");
    project.write("poem.txt", EDITED).write("lib/one.txt", EDITED);
    scene.goOn();
    scene.conflicts();

    project.git("add", "poem.txt");
    project.git("rm", "--quiet", "lib/one.txt");
    scene.goesOn();

    assertThat(project.read("poem.txt")).isEqualTo(EDITED);
    assertThat(project.has("lib/one.txt")).isFalse();
  }

  @Test
  void whatTheTemplateDeletesAndThePersonLeftGoes() throws Exception {
    templates.remove("shop/lib/one.txt").remove("shop/lib/two.txt").remove("shop/poem.txt");
    project.remove("poem.txt").write("lib/mine.txt", "mine\n");
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes())
        .containsExactly(
            "lib/one.txt removed taken untouched",
            "lib/two.txt removed taken untouched",
            "poem.txt removed same same-change");
    assertThat(project.has("lib/one.txt")).isFalse();
    assertThat(project.read("lib/mine.txt")).isEqualTo("mine\n");
  }

  @Test
  void whatTheTemplateDeletesAndThePersonRenamedIsLeftToThem() throws Exception {
    templates.remove("shop/poem.txt");
    project.move("poem.txt", "texts/song.txt");
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes())
        .containsExactly("texts/song.txt removed conflict moved-but-removed");
    assertThat(project.read("texts/song.txt")).isEqualTo(POEM);
    project.git("add", "texts/song.txt");
    scene.goesOn();
    assertThat(project.read("texts/song.txt")).isEqualTo(POEM);
  }

  @Test
  void whatThePersonDeletedStaysDeletedAndIsReported() throws Exception {
    templates.write("shop/poem.txt", IMPROVED).move("shop/lib/one.txt", "shop/lib/three.txt");
    project.remove("poem.txt").remove("lib/one.txt");
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes())
        .containsExactly(
            "lib/three.txt moved kept deleted-by-user", "poem.txt edited kept deleted-by-user");
    assertThat(report.plan()).contains("  kept     poem.txt ").contains("you deleted it");
    assertThat(report.markdown()).contains("## Kept as yours").contains("`poem.txt`");
    assertThat(project.has("poem.txt")).isFalse();
    assertThat(project.has("lib/three.txt")).isFalse();
  }

  @Test
  void editsFollowAFolderThatTheTemplateMovesAndAdditionsStay() throws Exception {
    templates
        .move("shop/lib/one.txt", "shop/libs/core/one.txt")
        .move("shop/lib/two.txt", "shop/libs/core/two.txt");
    String one = project.read("lib/one.txt");
    project.write("lib/one.txt", one + "mine\n").write("lib/mine.txt", "added\n");
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes())
        .containsExactly(
            "libs/core/one.txt moved merged both-edited",
            "libs/core/two.txt moved taken untouched");
    assertThat(report.plan())
        .contains(
            """
              the template moved `lib` to `libs/core`; what you added there stays:
                         lib/mine.txt
            """);
    assertThat(report.markdown()).contains("  - `lib/mine.txt`");
    assertThat(project.read("libs/core/one.txt")).isEqualTo(one + "mine\n");
    assertThat(project.read("lib/mine.txt")).isEqualTo("added\n");
    assertThat(project.has("lib/one.txt")).isFalse();
  }

  @Test
  void editsOfTheTemplateFollowAFolderThatThePersonMovedAndAdditionsStay() throws Exception {
    templates
        .write("shop/lib/one.txt", templates.read("shop/lib/one.txt") + "new\n")
        .write("shop/lib/three.txt", "added\n");
    String one = project.read("lib/one.txt");
    project.move("lib/one.txt", "core/one.txt").move("lib/two.txt", "core/two.txt");
    scene.goOn();

    Report report = scene.takesOver();

    assertThat(report.changes())
        .containsExactly(
            "core/one.txt edited taken moved-by-user", "lib/three.txt added taken untouched");
    assertThat(report.plan())
        .contains(
            """
              you moved `lib` to `core`; what the template adds there stays:
                         lib/three.txt
            """);
    assertThat(project.read("core/one.txt")).isEqualTo(one + "new\n");
    assertThat(project.read("lib/three.txt")).isEqualTo("added\n");
    assertThat(project.has("lib/one.txt")).isFalse();
  }

  @Test
  void statusAndDiffTellWhereFilesAreThatEitherSideMoved() throws Exception {
    templates.move("shop/lib/one.txt", "shop/core/one.txt").write("shop/poem.txt", IMPROVED);
    project
        .remove("poem.txt")
        .write("texts/song.txt", EDITED)
        .move("logo.bin", "img/logo.bin")
        .remove("lib/two.txt")
        .replace("README.md", "#", "##");
    scene.goOn();

    String text = scene.run("status").out();
    String json = scene.run("status", "--json").out();

    assertThat(text)
        .contains("  moved    core/one.txt                                was lib/one.txt\n")
        .endsWith(
            """
            Changed here, of what the templates gave:
              edited   README.md
              moved    img/logo.bin, was logo.bin
              moved    texts/song.txt, was poem.txt
              missing  lib/two.txt
            `scaffold diff` shows how.
            """);
    assertThat(scene.run("diff", "poem.txt").out())
        .contains("rename from poem.txt\nrename to texts/song.txt\n")
        .contains("--- template/poem.txt\n+++ yours/texts/song.txt\n");
    assertThat(PublishedSchema.of("status").mistakes(json)).isEmpty();
    assertThat(new ObjectMapper().readTree(json).get("moved").toString())
        .isEqualTo(
            "[{\"from\":\"logo.bin\",\"path\":\"img/logo.bin\"},"
                + "{\"from\":\"poem.txt\",\"path\":\"texts/song.txt\"}]");
  }

  @Test
  void aFileThatBothAddedIsLeftAloneWhereItIsTheSame() throws Exception {
    templates.write("shop/new.txt", POEM);
    project.write("new.txt", POEM);
    scene.goOn();

    assertThat(scene.takesOver().changes()).containsExactly("new.txt added same same-change");
    assertThat(project.read("new.txt")).isEqualTo(POEM);
  }

  @Test
  void aFileThatBothAddedIsAConflictWhereItDiffers() throws Exception {
    templates.write("shop/new.txt", IMPROVED);
    project.write("new.txt", EDITED);
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes()).containsExactly("new.txt added conflict both-added");
    assertThat(scene.stages()).containsExactly("2 new.txt", "3 new.txt");
    assertThat(project.git("show", ":2:new.txt") + "\n").isEqualTo(EDITED);
    assertThat(project.git("show", ":3:new.txt") + "\n").isEqualTo(IMPROVED);
    scene.takesBack();
    assertThat(project.read("new.txt")).isEqualTo(EDITED);
  }

  @Test
  void aFileOfTheTemplateMayBecomeAFolder() throws Exception {
    templates.remove("shop/poem.txt").write("shop/poem.txt/part.txt", "part\n");
    scene.goOn();

    assertThat(scene.takesOver().changes())
        .containsExactly(
            "poem.txt removed taken untouched", "poem.txt/part.txt added taken untouched");
    assertThat(project.read("poem.txt/part.txt")).isEqualTo("part\n");
  }

  @Test
  void aFolderOfThePersonsInAFilesPlaceIsLeftToThem() throws Exception {
    templates.write("shop/poem.txt", IMPROVED);
    project.remove("poem.txt").write("poem.txt/part.txt", "mine\n");
    templates.write("shop/parts", "new\n");
    project.write("parts/part.txt", "mine too\n");
    scene.goOn();

    Report report = scene.conflicts();

    assertThat(report.changes())
        .containsExactly(
            "parts~template added conflict folder-in-the-way",
            "poem.txt edited kept deleted-by-user");
    assertThat(project.read("parts~template")).isEqualTo("new\n");
    assertThat(project.read("parts/part.txt")).isEqualTo("mine too\n");
    assertThat(project.read("poem.txt/part.txt")).isEqualTo("mine\n");
    scene.takesBack();
    assertThat(project.has("parts~template")).isFalse();
  }
}
