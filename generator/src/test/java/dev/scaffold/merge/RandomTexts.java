package dev.scaffold.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts as they come about: made of few or many different lines, and edited in blocks. */
final class RandomTexts {
  private final RandomGenerator random;
  private final int vocabulary;
  private final int longest;

  /**
   * Makes texts.
   *
   * @param vocabulary how many different lines there are
   * @param longest how many lines a text has at most before it is edited
   */
  RandomTexts(RandomGenerator random, int vocabulary, int longest) {
    this.random = random;
    this.vocabulary = vocabulary;
    this.longest = longest;
  }

  /** Returns a text; its last line may be without an end. */
  TextLines text() {
    return ended(lines(random.nextInt(longest + 1)));
  }

  /** Returns the text after one or more edits. */
  TextLines edited(TextLines text) {
    List<String> lines = new ArrayList<>(text.lines());
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      edit(lines);
    }
    List<String> whole = new ArrayList<>();
    lines.forEach(line -> whole.add(line.endsWith("\n") ? line : line + "\n"));
    return ended(whole);
  }

  private void edit(List<String> lines) {
    int begin = random.nextInt(lines.size() + 1);
    int end = Math.min(lines.size(), begin + random.nextInt(4));
    List<String> block = List.copyOf(lines.subList(begin, end));
    switch (random.nextInt(4)) {
      case 0 -> lines.addAll(begin, lines(1 + random.nextInt(3)));
      case 1 -> lines.subList(begin, end).clear();
      case 2 -> lines.addAll(end, block);
      default -> {
        lines.subList(begin, end).clear();
        lines.addAll(begin, lines(random.nextInt(4)));
      }
    }
  }

  private List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("line " + random.nextInt(vocabulary) + "\n");
    }
    return lines;
  }

  private TextLines ended(List<String> lines) {
    if (!lines.isEmpty() && random.nextInt(8) == 0) {
      String last = lines.getLast();
      lines.set(lines.size() - 1, last.substring(0, last.length() - 1));
    }
    return new TextLines(lines);
  }
}
