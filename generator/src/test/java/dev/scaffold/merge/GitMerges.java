package dev.scaffold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Git makes of many triples of trees; few processes do all of them. */
final class GitMerges {
  private static final String NO_OBJECT = "0".repeat(40);

  private final TestGit git;

  /** For each triple the commits of its base, ours and theirs, and of what is compared. */
  private final List<List<String>> commits = new ArrayList<>();

  /**
   * Three trees.
   *
   * @param merged what is compared with Git's merge
   */
  record Triple(Tree base, Tree ours, Tree theirs, Tree merged) {}

  /**
   * Git's merge of a triple.
   *
   * @param clean whether it has no conflict
   * @param tree its id; files in conflict have markers in it
   */
  record Merge(boolean clean, String tree) {}

  /**
   * A path at which Git's merge has something else.
   *
   * @param git the file there; null if there is none
   * @param own the file of what is compared
   */
  record Difference(String path, @Nullable Content git, @Nullable Content own) {}

  /** A file. */
  record Content(String mode, String text) {}

  GitMerges(Path folder, List<Triple> triples) {
    git = new TestGit(folder);
    List<TestGit.Commit> all = new ArrayList<>();
    for (Triple triple : triples) {
      int base = all.size() + 1;
      all.add(new TestGit.Commit(0, triple.base()));
      all.add(new TestGit.Commit(base, triple.ours()));
      all.add(new TestGit.Commit(base, triple.theirs()));
      all.add(new TestGit.Commit(0, triple.merged()));
    }
    List<String> ids = git.commit(all);
    for (int i = 0; i < triples.size(); i++) {
      commits.add(ids.subList(4 * i, 4 * i + 4));
    }
  }

  /** Returns Git's merges, in the order of the triples. */
  List<Merge> merges() {
    StringBuilder wanted = new StringBuilder();
    commits.forEach(ids -> wanted.append(ids.get(1)).append(' ').append(ids.get(2)).append('\n'));
    String answer =
        git.fed(
            wanted.toString(),
            "-c",
            // Folders that are moved whole are told, and nothing is moved for it.
            "merge.directoryRenames=false",
            "-c",
            "merge.conflictStyle=zdiff3",
            "merge-tree",
            "--stdin",
            "--no-messages");
    List<Merge> merges = new ArrayList<>();
    Iterator<String> fields = Arrays.asList(answer.split("\0", -1)).iterator();
    for (int i = 0; i < commits.size(); i++) {
      boolean clean = fields.next().equals("1");
      merges.add(new Merge(clean, fields.next()));
      while (!fields.next().isEmpty()) {
        // The stages follow from the trees.
      }
    }
    return merges;
  }

  /** Returns, by triple, where Git's merges differ from what they are compared with. */
  List<List<Difference>> differences(List<Merge> merges) {
    List<List<Change>> changes = changes(merges);
    Map<String, String> contents = contents(changes);
    return changes.stream()
        .map(all -> all.stream().map(change -> difference(change, contents)).toList())
        .toList();
  }

  private static Difference difference(Change change, Map<String, String> contents) {
    return new Difference(
        change.path(),
        content(change.gitMode(), contents.get(change.gitId())),
        content(change.ownMode(), contents.get(change.ownId())));
  }

  private static @Nullable Content content(String mode, @Nullable String text) {
    return text == null ? null : new Content(mode, text);
  }

  private Map<String, String> contents(List<List<Change>> changes) {
    Set<String> ids = new HashSet<>();
    changes.stream()
        .flatMap(List::stream)
        .forEach(change -> ids.addAll(List.of(change.gitId(), change.ownId())));
    ids.remove(NO_OBJECT);
    List<String> objects = List.copyOf(ids);
    List<byte[]> bytes = git.contents(objects);
    Map<String, String> contents = new HashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      contents.put(objects.get(i), new String(bytes.get(i), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** What {@code git diff-tree} tells of a path. */
  private record Change(String path, String gitMode, String gitId, String ownMode, String ownId) {
    private static final Pattern LINE =
        Pattern.compile(":(\\d+) (\\d+) ([0-9a-f]+) ([0-9a-f]+) \\w\t(.*)");

    static Change of(String line) {
      Matcher fields = LINE.matcher(line);
      assertThat(fields.matches()).as(line).isTrue();
      return new Change(
          fields.group(5), fields.group(1), fields.group(3), fields.group(2), fields.group(4));
    }
  }

  private List<List<Change>> changes(List<Merge> merges) {
    // Pairs have to be of ids.
    String own =
        commits.stream().map(ids -> ids.get(3) + "^{tree}\n").collect(Collectors.joining());
    Iterator<String> trees =
        git.fed(own, "cat-file", "--batch-check=%(objectname)").lines().iterator();
    StringBuilder pairs = new StringBuilder();
    merges.forEach(merge -> pairs.append(merge.tree() + " " + trees.next() + "\n"));
    List<List<Change>> changes = new ArrayList<>();
    git.fed(pairs.toString(), "diff-tree", "--stdin", "-r", "--raw", "--no-renames", "--no-abbrev")
        .lines()
        .forEach(line -> {
          if (line.startsWith(":")) {
            changes.getLast().add(Change.of(line));
          } else {
            changes.add(new ArrayList<>());
          }
        });
    assertThat(changes).hasSameSizeAs(commits);
    return changes;
  }
}
