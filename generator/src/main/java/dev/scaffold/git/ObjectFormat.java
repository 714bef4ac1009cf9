package dev.scaffold.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The hash by which a repository names its objects. */
public enum ObjectFormat {
  SHA1("SHA-1"),
  SHA256("SHA-256");

  private final String algorithm;

  ObjectFormat(String algorithm) {
    this.algorithm = algorithm;
  }

  /** Returns the format that {@code git rev-parse --show-object-format} calls so. */
  static ObjectFormat of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the id of a content, in hexadecimal digits. */
  public String idOf(byte[] content) {
    MessageDigest digest = digest();
    digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** Returns the id that stands for no object. */
  String none() {
    return "0".repeat(idLength() * 2);
  }

  /** Returns how many bytes an id has. */
  int idLength() {
    return digest().getDigestLength();
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
