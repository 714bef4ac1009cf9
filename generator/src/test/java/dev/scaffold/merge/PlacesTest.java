package dev.scaffold.merge;

import static dev.scaffold.merge.Trees.tree;
import static dev.scaffold.merge.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.tree.Tree;
import org.junit.jupiter.api.Test;

/** What happens where a template's file finds its place taken. */
class PlacesTest {
  private static final Labels LABELS = new Labels("base", "yours", "template");
  private static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
  private static final String POEM_EDITED = POEM.replace("seven", "SEVEN");
  private static final String POEM_BY_TEMPLATE = POEM.replace("one", "ONE");
  private static final String POEM_OF_BOTH = POEM_EDITED.replace("one", "ONE");

  private static TreeMerge.Result merge(Tree base, Tree ours, Tree theirs) {
    return TreeMerge.merge(base, theirs, KnownMoves.NONE, new OurTree(ours), LABELS);
  }

  private static Reason reason(TreeMerge.Result result) {
    assertThat(result.conflicts()).hasSize(1);
    return result.conflicts().getFirst().reason();
  }

  @Test
  void turnsAFileIntoAFolderAndBack() {
    Tree file = tree("conf", POEM);
    Tree folder = tree("conf/main", "x\n", "conf/more", "y\n");

    assertThat(written(file, merge(file, file, folder))).isEqualTo(folder);
    assertThat(written(folder, merge(folder, folder, file))).isEqualTo(file);
  }

  @Test
  void putsAsideWhatFindsAFolderInItsPlace() {
    Tree ours = tree("conf/mine", "m\n");

    TreeMerge.Result result = merge(tree(), ours, tree("conf", "c\n"));

    assertThat(reason(result)).isEqualTo(Reason.FOLDER_IN_THE_WAY);
    assertThat(written(ours, result)).isEqualTo(tree("conf/mine", "m\n", "conf~template", "c\n"));
  }

  @Test
  void putsAsideWhatFindsAFileInItsFoldersPlace() {
    Tree ours = tree("conf", POEM_EDITED);

    TreeMerge.Result result =
        merge(tree("conf", POEM), ours, tree("conf/a", "a\n", "conf/b", "b\n"));

    assertThat(result.conflicts())
        .extracting(Outcome::reason)
        .containsExactly(
            Reason.EDITED_BUT_REMOVED, Reason.FOLDER_IN_THE_WAY, Reason.FOLDER_IN_THE_WAY);
    assertThat(written(ours, result))
        .isEqualTo(tree("conf", POEM_EDITED, "conf~template/a", "a\n", "conf~template/b", "b\n"));
  }

  @Test
  void putsAsideAMovedFileWhosePlaceIsTaken() {
    Tree ours = tree("poem", POEM_EDITED, "verse", "something else\n");

    TreeMerge.Result result = merge(tree("poem", POEM), ours, tree("verse", POEM_BY_TEMPLATE));

    assertThat(reason(result)).isEqualTo(Reason.PATH_TAKEN);
    assertThat(written(ours, result))
        .isEqualTo(tree("verse", "something else\n", "verse~template", POEM_OF_BOTH));
  }

  @Test
  void putsAsideANewFileWhereTheUserMovedAnotherOne() {
    Tree ours = tree("verse", POEM_EDITED);

    TreeMerge.Result result =
        merge(tree("poem", POEM), ours, tree("poem", POEM_BY_TEMPLATE, "verse", "something new\n"));

    assertThat(written(ours, result))
        .isEqualTo(tree("verse", POEM_OF_BOTH, "verse~template", "something new\n"));
  }
}
