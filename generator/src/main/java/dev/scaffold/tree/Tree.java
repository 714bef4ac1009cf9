package dev.scaffold.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files by path, sorted; immutable. */
public final class Tree {
  /** The most files that a template may hold or give. */
  public static final int MAX_FILES = 100_000;

  /** The most bytes that a template's files may have together, read or written. */
  public static final long MAX_BYTES = 512L << 20;

  private final SortedMap<RelativePath, TreeFile> files;

  /** Copies the map. */
  public Tree(Map<RelativePath, TreeFile> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns the files by path, in the order of their paths. */
  public SortedMap<RelativePath, TreeFile> files() {
    return files;
  }

  /** Returns the file at this path, or null. */
  public @Nullable TreeFile get(RelativePath path) {
    return files.get(path);
  }

  /**
   * Returns {@code sha256:} and the hexadecimal SHA-256 over the sorted (path, mode, length,
   * bytes). Each path is preceded by its length, so that no two trees give the same input.
   */
  public String digest() {
    MessageDigest sha256 = sha256();
    files.forEach((path, file) -> {
      byte[] name = path.value().getBytes(StandardCharsets.UTF_8);
      sha256.update(ByteBuffer.allocate(4).putInt(name.length).array());
      sha256.update(name);
      sha256.update((byte) (file.executable() ? 1 : 0));
      sha256.update(ByteBuffer.allocate(8).putLong(file.bytes().length).array());
      sha256.update(file.bytes());
    });
    return "sha256:" + HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree tree && files.equals(tree.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return files.keySet().toString();
  }
}
