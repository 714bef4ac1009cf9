package dev.scaffold.merge;

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
import java.util.TreeMap;
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

  /** Returns where Git's merges differ from what they are compared with, by triple. */
  Map<Integer, List<Difference>> differences(List<Merge> merges) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      pairs.add(merges.get(i).tree() + " " + commits.get(i).get(3) + "^{tree}");
    }
    List<List<String>> changes = changes(pairs);
    Map<String, String> contents = contents(changes);
    Map<Integer, List<Difference>> differences = new TreeMap<>();
    for (int i = 0; i < commits.size(); i++) {
      List<Difference> own = new ArrayList<>();
      for (String change : changes.get(i)) {
        String[] fields = change.split("[ \t:]");
        own.add(
            new Difference(
                fields[6],
                content(fields[1], contents.get(fields[3])),
                content(fields[2], contents.get(fields[4]))));
      }
      if (!own.isEmpty()) {
        differences.put(i, own);
      }
    }
    return differences;
  }

  private static @Nullable Content content(String mode, @Nullable String text) {
    return text == null ? null : new Content(mode, text);
  }

  private Map<String, String> contents(List<List<String>> changes) {
    Set<String> ids = new HashSet<>();
    changes.forEach(own ->
        own.forEach(change -> {
          String[] fields = change.split("[ \t:]");
          ids.add(fields[3]);
          ids.add(fields[4]);
        }));
    ids.remove(NO_OBJECT);
    List<String> objects = List.copyOf(ids);
    List<byte[]> bytes = git.contents(objects);
    Map<String, String> contents = new HashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      contents.put(objects.get(i), new String(bytes.get(i), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** Returns the lines of {@code git diff-tree} for each pair of trees. */
  private List<List<String>> changes(List<String> pairs) {
    // It takes nothing but ids.
    String[] resolve = {"cat-file", "--batch-check=%(objectname)"};
    List<String> trees =
        git.fed(String.join("\n", pairs).replace(' ', '\n') + "\n", resolve).lines().toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < trees.size(); i += 2) {
      lines.add(trees.get(i) + " " + trees.get(i + 1));
    }
    String answer =
        git.fed(
            String.join("\n", lines) + "\n",
            "diff-tree",
            "--stdin",
            "-r",
            "--raw",
            "--no-renames",
            "--no-abbrev");
    List<List<String>> changes = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      if (line.startsWith(":")) {
        changes.getLast().add(line);
      } else {
        changes.add(new ArrayList<>());
      }
    }
    return changes;
  }
}
