package dev.scaffold.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths in addresses, in the one form that RFC 3986 (6.2.2) makes of all that mean the same. */
final class AddressPath {
  // Unreserved characters and those that stand for themselves in a path.
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";
  private static final Pattern HIDDEN = Pattern.compile("\\.{1,2}");

  private AddressPath() {}

  /**
   * Returns {@code /} and the segments, joined by one, without a last empty one; empty when the
   * path leads nowhere, or by {@code .} and {@code ..} elsewhere than it seems to.
   *
   * @param writing what becomes of a segment
   */
  static Optional<String> of(String path, UnaryOperator<String> writing) {
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String way = whole.startsWith("/") ? whole.substring(1) : whole;
    boolean straight =
        Stream.of(way.split("/", -1))
            .noneMatch(segment ->
                segment.isEmpty()
                    || HIDDEN.matcher(segment).matches()
                    || segment.chars().anyMatch(Character::isISOControl));
    return straight
        ? Optional.of(
            "/" + Stream.of(way.split("/", -1)).map(writing).collect(Collectors.joining("/")))
        : Optional.empty();
  }

  /** Tells whether decoding made no new separators. */
  static boolean keepsItsSegments(String encoded, String plain) {
    return encoded.chars().filter(c -> c == '/').count()
        == plain.chars().filter(c -> c == '/').count();
  }

  /** Undoes percent-encoding; empty when it is broken, or what comes out is not UTF-8. */
  static Optional<String> decode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        plain.write(encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
      if (low < 0) {
        return Optional.empty();
      }
      plain.write(high << 4 | low);
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(plain.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Encodes what does not stand for itself in a path; separators do. */
  static String encode(String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean itself = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      encoded.append(itself ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
