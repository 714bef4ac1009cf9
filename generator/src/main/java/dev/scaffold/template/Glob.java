package dev.scaffold.template;

import dev.scaffold.tree.RelativePath;
import java.util.regex.Pattern;

/**
 * A pattern over paths: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments
 * (as a whole segment, also none), {@code [a-z0]} is one of these, {@code {a,b}} is either. A
 * character is a code point.
 */
public record Glob(String pattern, Pattern regex) {

  /** Compiles a pattern; throws {@link IllegalArgumentException} with what is wrong with it. */
  public static Glob of(String pattern) {
    return new Glob(pattern, Pattern.compile(new Translation(pattern).regex()));
  }

  /** Returns whether the whole path matches. */
  public boolean matches(RelativePath path) {
    return regex.matcher(path.value()).matches();
  }

  /** A pattern on its way to a regular expression. */
  private static final class Translation {
    private final String pattern;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private boolean inBraces;

    Translation(String pattern) {
      this.pattern = pattern;
    }

    String regex() {
      while (at < pattern.length()) {
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
          case '*' -> stars();
          case '?' -> regex.append("[^/]");
          case '[' -> oneOf();
          case '{' -> openBrace();
          case '}' -> closeBrace();
          case ',' -> regex.append(inBraces ? "|" : ",");
          default -> regex.append(literal(c));
        }
      }
      if (inBraces) {
        throw new IllegalArgumentException("`{` without `}`");
      }
      return regex.toString();
    }

    private void stars() {
      boolean atStart = at == 1 || pattern.charAt(at - 2) == '/';
      if (pattern.startsWith("*/", at) && atStart) {
        regex.append("(?:[^/]+/)*");
        at += 2;
      } else if (pattern.startsWith("*", at)) {
        regex.append(".*");
        at++;
      } else {
        regex.append("[^/]*");
      }
    }

    private void oneOf() {
      int end = pattern.indexOf(']', at);
      if (end < 0) {
        throw new IllegalArgumentException("`[` without `]`");
      }
      int[] members = pattern.substring(at, end).codePoints().toArray();
      if (members.length == 0) {
        throw new IllegalArgumentException("`[]` without a character in it");
      }
      if (members[0] == '!' || members[0] == '^') {
        throw new IllegalArgumentException(
            "`[" + (char) members[0] + "`, which means nothing here");
      }
      regex.append('[');
      for (int i = 0; i < members.length; i++) {
        boolean range = i + 2 < members.length && members[i + 1] == '-';
        if (range && members[i] > members[i + 2]) {
          throw new IllegalArgumentException("range that ends before it begins");
        }
        regex.append(literal(members[i]));
        if (range) {
          regex.append('-').append(literal(members[i + 2]));
          i += 2;
        }
      }
      regex.append(']');
      at = end + 1;
    }

    private void openBrace() {
      if (inBraces) {
        throw new IllegalArgumentException("`{` inside `{`");
      }
      inBraces = true;
      regex.append("(?:");
    }

    private void closeBrace() {
      if (!inBraces) {
        throw new IllegalArgumentException("`}` without `{`");
      }
      inBraces = false;
      regex.append(')');
    }

    /** By its number, so that no character has a meaning of its own, within brackets neither. */
    private static String literal(int c) {
      return "\\x{" + Integer.toHexString(c) + "}";
    }
  }
}
