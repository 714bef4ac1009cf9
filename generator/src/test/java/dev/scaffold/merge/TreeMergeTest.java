package dev.scaffold.merge;

import static dev.scaffold.merge.Trees.path;
import static dev.scaffold.merge.Trees.tree;
import static dev.scaffold.merge.Trees.with;
import static dev.scaffold.merge.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeMergeTest {
  private static final Labels LABELS = new Labels("base", "yours", "template");
  private static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
  private static final String POEM_EDITED = "one\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n";
  private static final String POEM_BY_TEMPLATE = "ONE\ntwo\nthree\nfour\nfive\nsix\nseven\n";
  private static final String POEM_OF_BOTH = "ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n";
  private static final TreeFile PICTURE = new TreeFile(new byte[] {1, 0, 2}, false);
  private static final TreeFile OTHER_PICTURE = new TreeFile(new byte[] {1, 0, 3}, false);
  private static final TreeFile THIRD_PICTURE = new TreeFile(new byte[] {1, 0, 4}, false);

  private static TreeMerge.Result merge(Tree base, Tree ours, Tree theirs) {
    return TreeMerge.merge(base, theirs, KnownMoves.NONE, new OurTree(ours), LABELS);
  }

  private static Outcome.Settled settled(TreeMerge.Result result) {
    assertThat(result.outcomes()).singleElement().isInstanceOf(Outcome.Settled.class);
    return (Outcome.Settled) result.outcomes().getFirst();
  }

  private static Outcome.Conflict conflict(TreeMerge.Result result) {
    assertThat(result.conflicts()).hasSize(1);
    return result.conflicts().getFirst();
  }

  private static void expect(
      TreeMerge.Result result, Treatment treatment, Reason reason, String path) {
    Outcome.Settled settled = settled(result);
    assertThat(settled.treatment()).isEqualTo(treatment);
    assertThat(settled.reason()).isEqualTo(reason);
    assertThat(settled.path()).isEqualTo(path(path));
  }

  private static List<String> stages(Outcome.Conflict conflict) {
    return conflict.stages().stream().map(stage -> stage.number() + " " + stage.path()).toList();
  }

  @Test
  void takesWhatTheUserLeftAsItWas() {
    Tree base = tree("a", "1\n", "gone", "2\n", "same", "3\n");
    Tree theirs = tree("a", "one\n", "new", "4\n", "same", "3\n");

    TreeMerge.Result result = merge(base, base, theirs);

    assertThat(written(base, result)).isEqualTo(theirs);
    assertThat(result.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.reason()).isEqualTo(Reason.UNTOUCHED))
        .hasSize(3);
  }

  @Test
  void carriesAnEditToWhereTheTemplateMovedTheFile() {
    Tree ours = tree("old/poem", POEM_EDITED);

    TreeMerge.Result result =
        merge(tree("old/poem", POEM), ours, tree("new/verse", POEM_BY_TEMPLATE));

    expect(result, Treatment.MERGED, Reason.BOTH_EDITED, "new/verse");
    assertThat(written(ours, result)).isEqualTo(tree("new/verse", POEM_OF_BOTH));
  }

  @Test
  void appliesAnEditWhereTheUserMovedTheFile() {
    Tree ours = tree("mine/poem", POEM_EDITED);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("poem", POEM_BY_TEMPLATE));

    expect(result, Treatment.MERGED, Reason.MOVED_BY_USER, "mine/poem");
    assertThat(written(ours, result)).isEqualTo(tree("mine/poem", POEM_OF_BOTH));
  }

  @Test
  void followsAMoveThatIsKnownThoughNothingIsAlike() {
    Tree ours = tree("com/acme/App", "package com.acme;\nmine\n");

    TreeMerge.Result result =
        TreeMerge.merge(
            tree("com/acme/App", "package com.acme;\n"),
            tree("org/foo/App", "package org.foo;\n"),
            new KnownMoves(Map.of(path("com/acme/App"), path("org/foo/App")), Set.of()),
            new OurTree(ours),
            LABELS);

    assertThat(written(ours, result).get(path("com/acme/App"))).isNull();
    assertThat(result.outcomes().getFirst().path()).isEqualTo(path("org/foo/App"));
  }

  @Test
  void leavesToThePersonWhatTheTemplateRemovedAndTheyEdited() {
    Tree ours = tree("poem", POEM_EDITED);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree());

    Outcome.Conflict conflict = conflict(result);
    assertThat(conflict.reason()).isEqualTo(Reason.EDITED_BUT_REMOVED);
    assertThat(stages(conflict)).containsExactly("1 poem", "2 poem");
    assertThat(written(ours, result)).isEqualTo(ours);
  }

  @Test
  void leavesToThePersonWhatTheTemplateRemovedAndTheyMoved() {
    Tree ours = tree("mine/poem", POEM);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree());

    assertThat(conflict(result).reason()).isEqualTo(Reason.MOVED_BUT_REMOVED);
    assertThat(written(ours, result)).isEqualTo(ours);
  }

  @Test
  void keepsDeletedWhatTheUserDeleted() {
    expect(
        merge(tree("poem", POEM), tree(), tree("poem", POEM_BY_TEMPLATE)),
        Treatment.KEPT,
        Reason.DELETED_BY_USER,
        "poem");
    expect(
        merge(tree("poem", POEM), tree(), tree("elsewhere", POEM)),
        Treatment.KEPT,
        Reason.DELETED_BY_USER,
        "elsewhere");
    expect(merge(tree("poem", POEM), tree(), tree()), Treatment.SAME, Reason.SAME_CHANGE, "poem");
  }

  @Test
  void namesBothPlacesWhenBothMovedAFile() {
    Tree ours = tree("mine/poem", POEM_EDITED);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("its/poem", POEM));

    Outcome.Conflict conflict = conflict(result);
    assertThat(conflict.reason()).isEqualTo(Reason.BOTH_MOVED);
    assertThat(stages(conflict)).containsExactly("1 poem", "2 mine/poem", "3 its/poem");
    assertThat(written(ours, result)).isEqualTo(with(ours, "its/poem", TreeFile.ofText(POEM)));
  }

  @Test
  void agreesWhenBothMovedAFileToTheSamePlace() {
    Tree ours = tree("new/poem", POEM_EDITED);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("new/poem", POEM_BY_TEMPLATE));

    assertThat(written(ours, result)).isEqualTo(tree("new/poem", POEM_OF_BOTH));
  }

  @Test
  void movesAFolderWithTheEditsInItAndReportsAdditions() {
    Tree ours = tree("old/a", POEM_EDITED, "old/b", "b\nb\n", "old/mine", "mine\n");

    TreeMerge.Result result =
        merge(tree("old/a", POEM, "old/b", "b\nb\n"), ours, tree("new/a", POEM, "new/b", "b\nb\n"));

    assertThat(written(ours, result))
        .isEqualTo(tree("new/a", POEM_EDITED, "new/b", "b\nb\n", "old/mine", "mine\n"));
    assertThat(result.folderMoves())
        .containsExactly(
            new FolderMove(new Folder("old"), new Folder("new"), true, List.of(path("old/mine"))));
  }

  @Test
  void reportsAdditionsOfTheTemplateToAFolderThatTheUserMoved() {
    Tree ours = tree("mine/a", POEM, "mine/b", "b\nb\n");

    TreeMerge.Result result =
        merge(
            tree("old/a", POEM, "old/b", "b\nb\n"),
            ours,
            tree("old/a", POEM_BY_TEMPLATE, "old/b", "b\nb\n", "old/c", "c\n"));

    assertThat(written(ours, result))
        .isEqualTo(tree("mine/a", POEM_BY_TEMPLATE, "mine/b", "b\nb\n", "old/c", "c\n"));
    assertThat(result.folderMoves())
        .containsExactly(
            new FolderMove(new Folder("old"), new Folder("mine"), false, List.of(path("old/c"))));
  }

  @Test
  void hasNothingToDoWhereBothMadeTheSameChange() {
    Tree theirs = tree("poem", POEM_EDITED, "new", "n\n");

    TreeMerge.Result result = merge(tree("poem", POEM, "old", "o\n"), theirs, theirs);

    assertThat(result.writes()).isEmpty();
    assertThat(result.conflicts()).isEmpty();
  }

  @Test
  void putsAnEditIntoTheRightOneOfBlocksThatAreAlike() {
    String block = "  - name: %s\n    run: make\n    timeout: 5\n\n";
    String base = block.formatted("a") + block.formatted("b") + block.formatted("c");
    String ours = base.replace("name: c\n    run: make", "name: c\n    run: make c");
    String theirs =
        block.formatted("a") + block.formatted("new") + block.formatted("b") + block.formatted("c");
    Tree tree = tree("ci", ours);

    TreeMerge.Result result = merge(tree("ci", base), tree, tree("ci", theirs));

    assertThat(written(tree, result))
        .isEqualTo(
            tree("ci", theirs.replace("name: c\n    run: make", "name: c\n    run: make c")));
    TreeMerge.Result mirrored = merge(tree("ci", base), tree("ci", theirs), tree);
    assertThat(written(tree, mirrored)).isEqualTo(written(tree, result));
  }

  @Test
  void keepsTheLineEndingsOfTheUser() {
    String crlf = POEM_EDITED.replace("\n", "\r\n");
    Tree ours = tree("poem", crlf);

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("poem", POEM_BY_TEMPLATE));

    assertThat(written(ours, result)).isEqualTo(tree("poem", POEM_OF_BOTH.replace("\n", "\r\n")));
  }

  @Test
  void takesNewLineEndingsOfTheTemplate() {
    Tree ours = tree("poem", POEM_EDITED);

    TreeMerge.Result result =
        merge(tree("poem", POEM), ours, tree("poem", POEM_BY_TEMPLATE.replace("\n", "\r\n")));

    assertThat(written(ours, result)).isEqualTo(tree("poem", POEM_OF_BOTH.replace("\n", "\r\n")));
  }

  @Test
  void keepsBothVersionsOfABinaryFile() {
    Tree ours = with(tree(), "logo", OTHER_PICTURE);

    TreeMerge.Result result =
        merge(with(tree(), "logo", PICTURE), ours, with(tree(), "logo", THIRD_PICTURE));

    Outcome.Conflict conflict = conflict(result);
    assertThat(conflict.reason()).isEqualTo(Reason.BINARY);
    assertThat(conflict.stages())
        .containsExactly(
            new Stage.OfFile(1, path("logo"), PICTURE),
            new Stage.OfFile(2, path("logo"), OTHER_PICTURE),
            new Stage.OfFile(3, path("logo"), THIRD_PICTURE));
    assertThat(written(ours, result)).isEqualTo(ours);
  }

  @Test
  void comparesFilesThatBothAdded() {
    Tree ours = tree("new", "a\nmine\nz\n");

    assertThat(merge(tree(), ours, ours).writes()).isEmpty();
    TreeMerge.Result result = merge(tree(), ours, tree("new", "a\nits\nz\n"));

    Outcome.Conflict conflict = conflict(result);
    assertThat(conflict.reason()).isEqualTo(Reason.BOTH_ADDED);
    assertThat(stages(conflict)).containsExactly("2 new", "3 new");
    assertThat(written(ours, result))
        .isEqualTo(
            tree(
                "new",
                """
                a
                <<<<<<< yours
                mine
                ||||||| base
                =======
                its
                >>>>>>> template
                z
                """));
  }

  @Test
  void anEmptyFileGivesWayToWhatTheOtherSideAdded() {
    Tree empty = tree("new", "");
    Tree ours = tree("new", "mine\n");

    expect(merge(tree(), ours, empty), Treatment.SAME, Reason.SAME_CHANGE, "new");
    TreeMerge.Result result = merge(tree(), empty, tree("new", "its\n"));

    expect(result, Treatment.MERGED, Reason.BOTH_EDITED, "new");
    assertThat(written(empty, result)).isEqualTo(tree("new", "its\n"));
  }

  @Test
  void takesTheRightToRunAFileThatBothAdded() {
    Tree plain = tree("run", POEM);
    Tree executable = with(tree(), "run", new TreeFile(TreeFile.ofText(POEM).bytes(), true));

    assertThat(written(plain, merge(tree(), plain, executable))).isEqualTo(executable);
    assertThat(merge(tree(), executable, plain).writes()).isEmpty();
  }

  @Test
  void followsAMovedFileThatHasOtherLineEndingsNow() {
    Tree ours = tree("mine/poem", POEM.replace("\n", "\r\n"));

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("poem", POEM_BY_TEMPLATE));

    expect(result, Treatment.MERGED, Reason.MOVED_BY_USER, "mine/poem");
    assertThat(written(ours, result))
        .isEqualTo(tree("mine/poem", POEM_BY_TEMPLATE.replace("\n", "\r\n")));
  }

  @Test
  void takesNoFileForAnotherOneThatWasMovedThere() {
    Tree ours = tree("b/verse", POEM_EDITED);

    TreeMerge.Result result =
        merge(
            tree("poem", POEM, "a/verse", POEM_EDITED),
            ours,
            tree("poem", POEM_BY_TEMPLATE, "a/verse", POEM_EDITED));

    expect(result, Treatment.KEPT, Reason.DELETED_BY_USER, "poem");
    assertThat(written(ours, result)).isEqualTo(ours);
  }

  @Test
  void mergesModesApartFromContents() {
    Tree base = tree("run", POEM);
    Tree ours = with(tree(), "run", new TreeFile(TreeFile.ofText(POEM).bytes(), true));

    TreeMerge.Result result = merge(base, ours, tree("run", POEM_BY_TEMPLATE));

    TreeFile merged = written(ours, result).get(path("run"));
    assertThat(merged).isEqualTo(new TreeFile(TreeFile.ofText(POEM_BY_TEMPLATE).bytes(), true));
    Tree edited = tree("run", POEM_EDITED);
    assertThat(written(edited, merge(base, edited, ours)).get(path("run")))
        .isEqualTo(new TreeFile(TreeFile.ofText(POEM_EDITED).bytes(), true));
  }

  @Test
  void letsFilesSwapTheirPlaces() {
    Tree ours = tree("a", POEM_EDITED, "b", "1\n2\n3\n");

    TreeMerge.Result result =
        TreeMerge.merge(
            tree("a", POEM, "b", "1\n2\n3\n"),
            tree("a", "1\n2\n3\n", "b", POEM_BY_TEMPLATE),
            new KnownMoves(Map.of(path("a"), path("b"), path("b"), path("a")), Set.of()),
            new OurTree(ours),
            LABELS);

    assertThat(written(ours, result)).isEqualTo(tree("a", "1\n2\n3\n", "b", POEM_OF_BOTH));
  }

  @Test
  void leavesALinkInTheTemplatesPlaceToThePerson() {
    Ours linked = new LinkedTree(new OurTree(tree()), path("poem"));

    TreeMerge.Result result =
        TreeMerge.merge(
            tree("poem", POEM), tree("poem", POEM_EDITED), KnownMoves.NONE, linked, LABELS);

    Outcome.Conflict conflict = conflict(result);
    assertThat(conflict.reason()).isEqualTo(Reason.NO_FILE);
    assertThat(stages(conflict)).containsExactly("1 poem", "2 poem", "3 poem");
    assertThat(result.writes()).isEmpty();
  }
}
