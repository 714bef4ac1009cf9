package dev.scaffold.merge;

import static dev.scaffold.merge.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any three trees. Each triple has a seed, which a failure names. */
class TreeMergePropertiesTest {
  private static final int TRIPLES = Integer.getInteger("scaffold.merge.trees", 100_000);
  private static final Labels LABELS = new Labels("base", "ours", "theirs");

  private record Triple(int seed, Tree base, Tree ours, Tree theirs) {

    private TreeMerge.Result merge() {
      return TreeMergePropertiesTest.merge(base, ours, theirs);
    }
  }

  @FunctionalInterface
  private interface Property {
    void holdsFor(Triple triple);
  }

  private static TreeMerge.Result merge(Tree base, Tree ours, Tree theirs) {
    return TreeMerge.merge(base, theirs, KnownMoves.NONE, new OurTree(ours), LABELS);
  }

  private static void forAll(Property property) {
    for (int seed = 0; seed < TRIPLES; seed++) {
      RandomTrees trees = new RandomTrees(new Random(seed));
      Tree base = trees.tree();
      Triple triple = new Triple(seed, base, trees.changed(base), trees.changed(base));
      try {
        property.holdsFor(triple);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + triple, e);
      }
    }
  }

  @Test
  void aRepositoryThatNobodyChangedBecomesTheNewRendering() {
    forAll(triple -> {
      TreeMerge.Result result = merge(triple.base(), triple.base(), triple.theirs());
      assertThat(result.conflicts()).isEmpty();
      assertThat(written(triple.base(), result)).isEqualTo(triple.theirs());
    });
  }

  @Test
  void aTemplateThatDidNotChangeChangesNothing() {
    forAll(triple ->
        assertThat(merge(triple.base(), triple.ours(), triple.base()).outcomes()).isEmpty());
  }

  @Test
  void aRepositoryThatHasAllChangesStaysAsItIs() {
    forAll(triple -> {
      TreeMerge.Result result = merge(triple.base(), triple.theirs(), triple.theirs());
      assertThat(result.conflicts()).isEmpty();
      assertThat(result.writes()).isEmpty();
    });
  }

  @Test
  void everythingEndsAsATreeAndEachChangeIsAccountedFor() {
    forAll(triple -> {
      TreeMerge.Result result = triple.merge();
      refuseFilesInFilesPlaces(written(triple.ours(), result));
      assertThat(result.outcomes())
          .extracting(Outcome::change)
          .containsExactlyElementsOf(
              TemplateChanges.between(triple.base(), triple.theirs(), KnownMoves.NONE));
      long writes = result.outcomes().stream().mapToLong(o -> additions(o).size()).sum();
      Set<RelativePath> written = new HashSet<>();
      result.outcomes().forEach(outcome -> written.addAll(additions(outcome)));
      assertThat(written).as("no two write the same path").hasSize((int) writes);
    });
  }

  @Test
  void noLineOfTheUserIsLostWithoutAWord() {
    forAll(triple -> {
      TreeMerge.Result result = triple.merge();
      for (Outcome outcome : result.outcomes()) {
        for (Map.Entry<RelativePath, Optional<TreeFile>> write : outcome.writes().entrySet()) {
          TreeFile own = triple.ours().get(write.getKey());
          if (own != null) {
            accountFor(own, triple, result, outcome);
          }
        }
      }
    });
  }

  /** A file that was written over or removed is the template's, in the result, or in the index. */
  private static void accountFor(
      TreeFile own, Triple triple, TreeMerge.Result result, Outcome outcome) {
    switch (outcome) {
      case Outcome.Conflict conflict ->
          assertThat(keeps(conflict, own) || isKeptBySwap(own, result)).isTrue();
      case Outcome.Settled settled when settled.treatment() == Treatment.TAKEN ->
          assertThat(triple.base().files().values()).contains(own);
      case Outcome.Settled settled when isUnedited(own, triple.base()) ->
          assertThat(settled.treatment()).isEqualTo(Treatment.MERGED);
      case Outcome.Settled settled -> {
        List<String> left = new ArrayList<>(lines(own));
        settled.dropped().forEach(left::remove);
        List<String> there = new ArrayList<>();
        written(triple.ours(), result).files().values().forEach(f -> there.addAll(lines(f)));
        assertThat(there).containsAll(left);
      }
    }
  }

  /** Only its mode or its place is the user's. */
  private static boolean isUnedited(TreeFile own, Tree base) {
    return base.files().values().stream()
        .anyMatch(file -> Arrays.equals(file.bytes(), own.bytes()));
  }

  private static boolean keeps(Outcome.Conflict conflict, TreeFile own) {
    return conflict.stages().stream()
        .anyMatch(stage ->
            stage instanceof Stage.OfFile file && file.number() == 2 && file.file().equals(own));
  }

  /** Another change of the template took the user's file along. */
  private static boolean isKeptBySwap(TreeFile own, TreeMerge.Result result) {
    return result.writes().values().stream().anyMatch(Optional.of(own)::equals);
  }

  private static List<String> lines(TreeFile file) {
    return file.text().lines().map(String::stripTrailing).toList();
  }

  private static List<RelativePath> additions(Outcome outcome) {
    return outcome.writes().entrySet().stream()
        .filter(write -> write.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void refuseFilesInFilesPlaces(Tree tree) {
    for (RelativePath path : tree.files().keySet()) {
      for (RelativePath other : tree.files().keySet()) {
        assertThat(other.value()).doesNotStartWith(path.value() + "/");
      }
    }
  }
}
