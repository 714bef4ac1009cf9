package dev.scaffold.cli;

import java.io.PrintStream;

/** A line on a terminal that tells how far something is, and leaves no trace. */
final class ProgressLine {
  private static final int WIDTH = 79;

  private final PrintStream err;
  private int shown;

  ProgressLine(PrintStream err) {
    this.err = err;
  }

  /** Shows a text in the place of the one before; the empty text ends it. */
  void show(String text) {
    if (text.isEmpty() && shown == 0) {
      return;
    }
    String printable = Style.printable(text);
    String line =
        printable.substring(
            0,
            printable.offsetByCodePoints(
                0, Math.min(WIDTH, printable.codePointCount(0, printable.length()))));
    // Blanks erase on every terminal.
    err.print(
        "\r"
            + line
            + " ".repeat(Math.max(0, shown - line.length()))
            + (line.isEmpty() ? "\r" : ""));
    err.flush();
    shown = line.length();
  }
}
