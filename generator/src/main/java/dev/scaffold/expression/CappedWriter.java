package dev.scaffold.expression;

import dev.scaffold.problem.Problem;
import java.io.Writer;

/** Collects text up to a limit, so that an endless template ends. */
final class CappedWriter extends Writer {
  /** Characters of one file; no text that a person maintains comes near. */
  static final int LIMIT = 16 << 20;

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private final Places places;

  CappedWriter(int limit, Places places) {
    this.limit = limit;
    this.places = places;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    reserve(length);
    text.append(chars, offset, length);
  }

  @Override
  public void write(String string, int offset, int length) {
    reserve(length);
    text.append(string, offset, offset + length);
  }

  @Override
  public void write(int c) {
    reserve(1);
    text.append((char) c);
  }

  private void reserve(int length) {
    if (length > limit - text.length()) {
      throw Problem.refused(
              "the template writes more than " + limit + " characters",
              places.at(1, 1),
              "look for a loop without end, or split the file")
          .asException();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
