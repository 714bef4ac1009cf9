package dev.scaffold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.merge.GitMerges.Difference;
import dev.scaffold.merge.GitMerges.Merge;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Merges of random trees, with files that either side moved, are those of {@code git merge-tree
 * --write-tree} (ort); each difference has a cause that is meant. {@code
 * -Dscaffold.merge.git.trees=20000} sets how many.
 */
class GitTreeMergeTest {
  private static final int TRIPLES = Integer.getInteger("scaffold.merge.git.trees", 2_000);
  private static final Labels LABELS = new Labels("base", "ours", "theirs");

  /** The estimate of how much files are alike differs from Git's by less. */
  private static final double UNSURE = 0.1;

  private static final Pattern MARKER = Pattern.compile("(?m)^([<>|])(\\1{6,}) .*$");
  private static final Pattern BOTH_DROPPED =
      Pattern.compile("<{7}\n\\|{7}\n(?:(?![<>|=]{7}).*\n)*={7}\n>{7}\n");

  private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
  private int same;

  /** Why a merge is meant to differ from Git's. */
  private enum Cause {
    /** What the user deleted stays deleted, without a conflict. */
    DELETED_STAYS_DELETED,
    /** A file whose place is taken lies beside it under another name. */
    PLACE_TAKEN,
    /** Where both moved a file, each version is left as its side has it. */
    BOTH_MOVED,
    /** Of files that both added an empty one gives way, and one of them may be run. */
    ADDED_EMPTY_OR_EXECUTABLE,
    /** Line endings are merged apart from the lines. */
    LINE_ENDINGS,
    /** Lines that both dropped are no conflict. */
    BOTH_DROPPED,
    /** Which files were moved is a guess, and guessed otherwise. */
    OTHER_MOVES
  }

  private record Triple(int seed, Tree base, Tree ours, Tree theirs) {

    static Triple of(int seed) {
      RandomTrees trees = new RandomTrees(new Random(seed));
      Tree base = trees.tree();
      return new Triple(seed, base, trees.changed(base), trees.changed(base));
    }

    TreeMerge.Result merge() {
      return TreeMerge.merge(base, theirs, KnownMoves.NONE, new OurTree(ours), LABELS);
    }

    GitMerges.Triple forGit() {
      return new GitMerges.Triple(base, ours, theirs, Trees.written(ours, merge()));
    }
  }

  @Test
  void mergesTreesAsGitDoes(@TempDir Path folder, TestReporter reporter) {
    List<Triple> triples = new ArrayList<>();
    for (int seed = 0; seed < TRIPLES; seed++) {
      triples.add(Triple.of(seed));
    }
    GitMerges git = new GitMerges(folder, triples.stream().map(Triple::forGit).toList());
    List<Merge> merges = git.merges();
    List<List<Difference>> differences = git.differences(merges);
    for (int i = 0; i < TRIPLES; i++) {
      explain(triples.get(i), merges.get(i), differences.get(i));
    }
    reporter.publishEntry("merges", TRIPLES + ", as Git's: " + same + ", not: " + causes);
    assertThat(same).isGreaterThan(TRIPLES / 2);
  }

  private void explain(Triple triple, Merge git, List<Difference> all) {
    TreeMerge.Result own = triple.merge();
    List<Difference> left =
        new ArrayList<>(all.stream().filter(difference -> !isTheSame(difference)).toList());
    boolean asClean = git.clean() == own.conflicts().isEmpty();
    if (left.isEmpty() && asClean) {
      same++;
      return;
    }
    Set<Cause> found = EnumSet.noneOf(Cause.class);
    for (Outcome outcome : own.outcomes()) {
      cause(triple, outcome)
          .ifPresent(cause -> {
            if (left.removeIf(difference -> isAbout(difference.path(), outcome)) || !asClean) {
              found.add(cause);
            }
          });
    }
    if (left.removeIf(GitTreeMergeTest::isWithoutBothDropped)) {
      found.add(Cause.BOTH_DROPPED);
    }
    if (found.isEmpty() || !left.isEmpty()) {
      Set<String> guessed = guessed(triple);
      if (!guessed.isEmpty()) {
        found.add(Cause.OTHER_MOVES);
        left.removeIf(difference -> guessed.contains(place(difference.path())));
      }
    }
    assertThat(left).as("differs at " + triple).isEmpty();
    assertThat(found).as("differs in that it has conflicts, or not, at " + triple).isNotEmpty();
    found.forEach(cause -> causes.merge(cause, 1, Integer::sum));
  }

  private static Optional<Cause> cause(Triple triple, Outcome outcome) {
    if (outcome.change() instanceof TemplateChange.Added(RelativePath path, TreeFile file)
        && outcome instanceof Outcome.Settled
        && outcome.reason() != Reason.UNTOUCHED
        && !Objects.equals(triple.ours().get(path), file)) {
      return Optional.of(Cause.ADDED_EMPTY_OR_EXECUTABLE);
    }
    return switch (outcome.reason()) {
      case DELETED_BY_USER -> Optional.of(Cause.DELETED_STAYS_DELETED);
      case PATH_TAKEN, FOLDER_IN_THE_WAY -> Optional.of(Cause.PLACE_TAKEN);
      case BOTH_MOVED -> Optional.of(Cause.BOTH_MOVED);
      default ->
          hasOtherLineEndings(triple, outcome) ? Optional.of(Cause.LINE_ENDINGS) : Optional.empty();
    };
  }

  private static boolean hasOtherLineEndings(Triple triple, Outcome outcome) {
    TemplateChange change = outcome.change();
    RelativePath from = change instanceof TemplateChange.Moved moved ? moved.from() : change.path();
    return Stream.of(
            triple.ours().get(outcome.path()),
            triple.ours().get(from),
            before(change),
            after(change))
        .anyMatch(file -> file != null && file.text().contains("\r"));
  }

  private static @Nullable TreeFile before(TemplateChange change) {
    return switch (change) {
      case TemplateChange.Added added -> null;
      case TemplateChange.Removed removed -> removed.file();
      case TemplateChange.Edited edited -> edited.before();
      case TemplateChange.Moved moved -> moved.before();
    };
  }

  private static @Nullable TreeFile after(TemplateChange change) {
    return switch (change) {
      case TemplateChange.Added added -> added.file();
      case TemplateChange.Removed removed -> null;
      case TemplateChange.Edited edited -> edited.after();
      case TemplateChange.Moved moved -> moved.after();
    };
  }

  /** Beside a place that is taken lies a file by another name, in each merge. */
  private static String place(String path) {
    return path.replaceAll("~[^/]*", "");
  }

  private static boolean isAbout(String path, Outcome outcome) {
    Stream<String> places =
        outcome instanceof Outcome.Conflict conflict
            ? conflict.stages().stream().map(stage -> stage.path().value())
            : Stream.of(outcome.path().value());
    String shown = place(path);
    return Stream.concat(places, Stream.of(outcome.change().path().value()))
        .map(GitTreeMergeTest::place)
        .anyMatch(place ->
            (place + "/").startsWith(shown + "/") || (shown + "/").startsWith(place + "/"));
  }

  private static boolean isWithoutBothDropped(Difference difference) {
    return difference.git() != null
        && difference.own() != null
        && BOTH_DROPPED
            .matcher(unmarked(difference.git().text()))
            .replaceAll("")
            .equals(unmarked(difference.own().text()));
  }

  /** Returns the places of files of which it is not clear where, or whether, a side moved them. */
  private static Set<String> guessed(Triple triple) {
    Map<String, Set<String>> alike = new HashMap<>();
    Set<String> guessed = new HashSet<>();
    for (Tree side : List.of(triple.ours(), triple.theirs())) {
      Map<String, Set<String>> here = new HashMap<>();
      Map<RelativePath, TreeFile> gone = without(triple.base(), side);
      Map<RelativePath, TreeFile> come = without(side, triple.base());
      gone.forEach((from, file) ->
          come.forEach((to, other) -> {
            double value = new Similarity(file).to(new Similarity(other));
            if (value >= Similarity.THRESHOLD - UNSURE) {
              here.computeIfAbsent(from.value(), path -> new HashSet<>()).add(to.value());
              here.computeIfAbsent(to.value(), path -> new HashSet<>()).add(from.value());
              if (value - unended(file, other) < Similarity.THRESHOLD + UNSURE) {
                guessed.add(from.value());
              }
            }
          }));
      here.forEach((path, others) -> {
        alike.computeIfAbsent(path, any -> new HashSet<>()).addAll(others);
        if (others.size() > 1) {
          guessed.add(path);
        }
      });
    }
    return reached(guessed, alike);
  }

  private static Map<RelativePath, TreeFile> without(Tree tree, Tree other) {
    Map<RelativePath, TreeFile> files = new HashMap<>(tree.files());
    files.keySet().removeAll(other.files().keySet());
    return files;
  }

  private static Set<String> reached(Set<String> begin, Map<String, Set<String>> next) {
    Set<String> reached = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(begin);
    while (!left.isEmpty()) {
      String path = left.pop();
      if (reached.add(path)) {
        left.addAll(next.getOrDefault(path, Set.of()));
      }
    }
    return reached;
  }

  /** Before release 2.44, Git takes a last line without an end for none. */
  private static double unended(TreeFile one, TreeFile other) {
    String last = one.text().substring(one.text().lastIndexOf('\n') + 1);
    return other.text().endsWith(last)
        ? (double) last.length() / Math.max(1, Math.max(one.bytes().length, other.bytes().length))
        : 0;
  }

  private static String unmarked(String text) {
    return MARKER.matcher(text).replaceAll("$1$2");
  }

  /** The markers of conflicts tell more places in Git's. */
  private static boolean isTheSame(Difference difference) {
    return difference.git() != null
        && difference.own() != null
        && difference.git().mode().equals(difference.own().mode())
        && unmarked(difference.git().text()).equals(unmarked(difference.own().text()));
  }
}
