package dev.scaffold.problem;

/** A place that a person can go to and mend. */
public sealed interface Location {

  /** A place in a text file. Lines and columns count from 1; {@code text} is the whole line. */
  record InFile(String file, int line, int column, String text) implements Location {

    /**
     * Returns a place in a line. Columns count what a person sees as characters, code points; a
     * place beyond the line is at its end.
     *
     * @param offset in the line's {@code char}s, from 0
     */
    public static InFile of(String file, int line, String text, int offset) {
      int column = text.codePointCount(0, Math.min(offset, text.length())) + 1;
      return new InFile(file, line, column, text);
    }
  }

  /** A file or folder as a whole. */
  record Path(String path) implements Location {}

  /** A command-line option, environment variable or answer, as a person wrote it. */
  record Input(String input) implements Location {}

  /** Nowhere in particular. */
  record None() implements Location {}

  /** The location of a problem that has none. */
  Location NONE = new None();
}
