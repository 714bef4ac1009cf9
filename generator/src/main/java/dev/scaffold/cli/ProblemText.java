package dev.scaffold.cli;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.terminal.Columns;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem as text: what is wrong, where, what to do. */
public final class ProblemText {
  /** How much of a line is shown, in columns: with its number, it fits into a usual terminal. */
  private static final int ROOM = 72;

  /** How much of that is left to what comes from the place on. */
  private static final int AFTER = 30;

  /** How much of a text is shown, in characters: names of templates and paths are shorter. */
  private static final int LONGEST = 1000;

  private ProblemText() {}

  /** Returns the lines that a person reads. */
  public static String of(Problem problem, Style style) {
    return style.red("error:")
        + " "
        + shortened(problem.what())
        + "\n"
        + where(problem.where(), style)
        + style.cyan("hint:")
        + " "
        + shortened(problem.hint())
        + "\n";
  }

  /** Returns a place as one word or so; empty for none. */
  static String place(Location where) {
    return switch (where) {
      case Location.None none -> "";
      case Location.Path path -> path.path();
      case Location.Input input -> input.input();
      case Location.InFile in -> in.file() + ":" + in.line() + ":" + in.column();
    };
  }

  private static String where(Location where, Style style) {
    return switch (where) {
      case Location.None none -> "";
      case Location.Path path -> arrow(place(path), style);
      case Location.Input input -> arrow(place(input), style);
      case Location.InFile in -> arrow(place(in), style) + excerpt(in, style);
    };
  }

  private static String arrow(String place, Style style) {
    return " " + style.blue("-->") + " " + shortened(place) + "\n";
  }

  /** Leaves the middle out of what nobody would read, such as a file that was passed as a value. */
  static String shortened(String text) {
    int[] all = Style.printable(text).codePoints().toArray();
    return all.length <= LONGEST
        ? new String(all, 0, all.length)
        : new String(all, 0, LONGEST / 2)
            + "…"
            + new String(all, all.length - LONGEST / 2, LONGEST / 2);
  }

  private static String excerpt(Location.InFile in, Style style) {
    String line = Style.printable(in.text());
    int last = line.codePointCount(0, line.length());
    int caret = line.offsetByCodePoints(0, Math.min(in.column() - 1, last));
    String rest = line.substring(caret);
    int before = Columns.of(line.substring(0, caret));
    String after = Columns.clip(rest, Math.max(ROOM - before, AFTER));
    String start = Columns.clipStart(line.substring(0, caret), ROOM - Columns.of(after));
    String number = String.valueOf(in.line());
    String margin = " ".repeat(number.length());
    return style.blue(margin + " |")
        + "\n"
        + style.blue(number + " |")
        + " "
        + start
        + after
        + "\n"
        + style.blue(margin + " |")
        + " "
        + " ".repeat(Columns.of(start))
        + style.red("^")
        + "\n";
  }

  /** Returns the document that a program reads. */
  static String json(Problem problem) {
    return Json.document(Map.of("error", forPrograms(problem)));
  }

  /** Returns a problem as an entry of a document. */
  public static Map<String, Object> forPrograms(Problem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("exitCode", problem.exitCode().code());
    error.put("what", problem.what());
    error.put("where", whereForPrograms(problem.where()));
    error.put("hint", problem.hint());
    return error;
  }

  /** Returns a place as an entry of a document. */
  public static Map<String, Object> whereForPrograms(Location where) {
    Map<String, Object> place = new LinkedHashMap<>();
    switch (where) {
      case Location.None none -> {}
      case Location.Path path -> place.put("path", path.path());
      case Location.Input input -> place.put("input", input.input());
      case Location.InFile in -> {
        place.put("path", in.file());
        place.put("line", in.line());
        place.put("column", in.column());
      }
    }
    return place;
  }
}
