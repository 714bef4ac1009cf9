package dev.scaffold.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file's bytes and mode. The bytes are shared, not copied: whoever makes or reads one does not
 * change them.
 */
public final class TreeFile {
  private final byte[] bytes;
  private final boolean executable;

  /** Makes a file; {@code executable} is the one bit of its mode that Git keeps. */
  public TreeFile(byte[] bytes, boolean executable) {
    this.bytes = bytes;
    this.executable = executable;
  }

  /** Returns a plain file with this text in UTF-8. */
  public static TreeFile ofText(String text) {
    return new TreeFile(text.getBytes(StandardCharsets.UTF_8), false);
  }

  /** Returns the content, not a copy of it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns whether the owner may run it. */
  public boolean executable() {
    return executable;
  }

  /** Returns the content read as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeFile file
        && executable == file.executable
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + Boolean.hashCode(executable);
  }

  @Override
  public String toString() {
    return (executable ? "executable, " : "") + bytes.length + " bytes";
  }
}
