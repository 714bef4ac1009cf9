package dev.scaffold.cli.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line as it is typed, up to the cursor, read as a shell would.
 *
 * @param words those before the cursor's, without the program's own, and without their quotes
 * @param current the word at the cursor, as far as it is typed, without its quotes
 * @param kept how many characters of {@code current} stay when the shell puts a completion in: it
 *     replaces only what stands behind the last character that breaks words
 * @param quote the quote that is still open, or a blank
 */
record ShellLine(List<String> words, String current, int kept, char quote) {
  private static final char NONE = ' ';

  /**
   * Reads a line.
   *
   * @param breaks what separates words for completion, as bash has it in {@code COMP_WORDBREAKS};
   *     empty for a shell that replaces whole words
   */
  static ShellLine parse(String line, String breaks) {
    return new Reader(line, breaks).read();
  }

  private static final class Reader {
    private final String line;
    private final String breaks;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int kept;
    private char quote = NONE;

    Reader(String line, String breaks) {
      this.line = line;
      this.breaks = breaks;
    }

    ShellLine read() {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean escapes = c == '\\' && quote != '\'' && i + 1 < line.length();
        if (escapes && (quote == NONE || "$`\"\\".indexOf(line.charAt(i + 1)) >= 0)) {
          i++;
          inWord = true;
          word.append(line.charAt(i));
        } else if (quote != NONE) {
          quoted(c);
        } else {
          plain(c);
        }
      }
      List<String> before = words.isEmpty() ? List.of() : words.subList(1, words.size());
      return new ShellLine(List.copyOf(before), word.toString(), kept, quote);
    }

    private void quoted(char c) {
      if (c == quote) {
        quote = NONE;
        breakAt(c);
      } else {
        word.append(c);
      }
    }

    private void plain(char c) {
      if (c == ' ' || c == '\t' || c == '\n') {
        end();
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
        breakAt(c);
      } else {
        inWord = true;
        word.append(c);
        breakAt(c);
      }
    }

    private void breakAt(char c) {
      if (breaks.indexOf(c) >= 0) {
        kept = word.length();
      }
    }

    private void end() {
      if (inWord) {
        words.add(word.toString());
      }
      word.setLength(0);
      kept = 0;
      inWord = false;
    }
  }
}
