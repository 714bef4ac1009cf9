package dev.scaffold.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, whose reader may go away: {@code head} has what it wanted, and all that comes
 * after it is dropped. Every other failure to write is one.
 */
final class ResultStream extends OutputStream {
  // EPIPE in the words of the C library; the launcher sets a locale that does not translate them.
  private static final String NO_READER = "Broken pipe";

  private final OutputStream stream;
  private boolean read = true;

  ResultStream(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!read) {
      return;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      if (!NO_READER.equals(e.getMessage())) {
        throw e;
      }
      read = false;
    }
  }
}
