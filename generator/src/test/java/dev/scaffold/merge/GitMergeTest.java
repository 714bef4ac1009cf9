package dev.scaffold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges of texts that nobody moved are those of {@code git merge-tree --write-tree}. */
class GitMergeTest {
  private static final int TRIPLES = Integer.getInteger("scaffold.merge.triples", 5_000);
  private static final Pattern BOTH_DROPPED =
      Pattern.compile("<{7} .*\n\\|{7} .*\n(?:(?![<>|=]{7}).*\n)*={7}\n>{7} .*\n");

  private record Triple(TextLines base, TextLines ours, TextLines theirs) {}

  @Test
  void mergesTextsAsGitDoes(@TempDir Path folder) {
    SortedMap<String, Triple> triples = triples(new Random(4));
    TestGit git = new TestGit(folder);
    git.commit("base", "", side(triples, Triple::base));
    git.commit("ours", "base", side(triples, Triple::ours));
    git.commit("theirs", "base", side(triples, Triple::theirs));
    String tree =
        git.run("-c", "merge.conflictStyle=zdiff3", "merge-tree", "--write-tree", "ours", "theirs")
            .lines()
            .findFirst()
            .orElseThrow();
    Labels labels = new Labels(git.run("rev-parse", "--short", "base").strip(), "ours", "theirs");
    List<byte[]> merged = git.contents(tree, triples.keySet());

    int clean = 0;
    int at = 0;
    for (Triple triple : triples.values()) {
      TextMerge.Result result =
          TextMerge.merge(triple.base(), triple.ours(), triple.theirs(), labels);
      String expected = new String(merged.get(at++), StandardCharsets.ISO_8859_1);
      // What both dropped is a conflict to Git where each of them dropped more around it.
      assertThat(String.join("", result.text().lines()))
          .as(triple.toString())
          .isEqualTo(BOTH_DROPPED.matcher(expected).replaceAll(""));
      clean += result.conflicts() == 0 ? 1 : 0;
    }
    assertThat(clean).isBetween(TRIPLES / 4, TRIPLES * 3 / 4);
  }

  private static SortedMap<String, Triple> triples(Random random) {
    SortedMap<String, Triple> triples = new TreeMap<>();
    for (int i = 0; i < TRIPLES; i++) {
      int vocabulary = List.of(2, 4, 10, 1000).get(i % 4);
      RandomTexts texts = new RandomTexts(random, vocabulary, i % 3 == 0 ? 8 : 60);
      TextLines base = texts.text();
      triples.put("file-" + i, new Triple(base, texts.edited(base), texts.edited(base)));
    }
    return triples;
  }

  private static SortedMap<String, byte[]> side(
      SortedMap<String, Triple> triples, Function<Triple, TextLines> side) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    triples.forEach((name, triple) -> files.put(name, side.apply(triple).bytes()));
    return files;
  }
}
