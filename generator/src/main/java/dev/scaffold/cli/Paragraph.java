package dev.scaffold.cli;

/** Text that is wrapped between words to fit an 80-column terminal. */
final class Paragraph {
  private static final int COLUMNS = 80;

  private Paragraph() {}

  /**
   * Returns the lines of a text; a word that is longer than a line has one of its own.
   *
   * @param text what others wrote: nothing in it commands a terminal
   * @param indent spaces before each line
   */
  static String of(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : Style.printable(text).strip().split(" +", -1)) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > COLUMNS) {
        end(lines, line, indent);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    end(lines, line, indent);
    return lines.toString();
  }

  private static void end(StringBuilder lines, StringBuilder line, int indent) {
    lines.append(" ".repeat(indent)).append(line).append('\n');
    line.setLength(0);
  }
}
