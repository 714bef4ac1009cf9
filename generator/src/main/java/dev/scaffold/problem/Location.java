package dev.scaffold.problem;

/** A place that a person can go to and mend. */
public sealed interface Location {

  /** A place in a text file. Lines and columns count from 1; {@code text} is the whole line. */
  record InFile(String file, int line, int column, String text) implements Location {}

  /** A file or folder as a whole. */
  record Path(String path) implements Location {}

  /** A command-line option, environment variable or answer, as a person wrote it. */
  record Input(String input) implements Location {}

  /** Nowhere in particular. */
  record None() implements Location {}

  /** The location of a problem that has none. */
  Location NONE = new None();
}
