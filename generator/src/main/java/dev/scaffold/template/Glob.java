package dev.scaffold.template;

import dev.scaffold.tree.RelativePath;
import java.util.regex.Pattern;

/**
 * A pattern over paths: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments
 * (as a whole segment, also none), {@code [abc]} is one of these, {@code {a,b}} is either.
 */
public record Glob(String pattern, Pattern regex) {

  /** Compiles a pattern; throws {@link IllegalArgumentException} with what is wrong with it. */
  public static Glob of(String pattern) {
    return new Glob(pattern, Pattern.compile(toRegex(pattern)));
  }

  /** Returns whether the whole path matches. */
  public boolean matches(RelativePath path) {
    return regex.matcher(path.value()).matches();
  }

  private static String toRegex(String pattern) {
    StringBuilder regex = new StringBuilder();
    boolean inBraces = false;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '*' && pattern.startsWith("**/", i) && (i == 0 || pattern.charAt(i - 1) == '/')) {
        regex.append("(?:[^/]+/)*");
        i += 3;
        continue;
      }
      if (c == '*' && pattern.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
        continue;
      }
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int end = pattern.indexOf(']', i + 1);
          if (end < 0) {
            throw new IllegalArgumentException("`[` without `]`");
          }
          regex.append('[').append(Pattern.quote(pattern.substring(i + 1, end))).append(']');
          i = end;
        }
        case '{' -> {
          if (inBraces) {
            throw new IllegalArgumentException("`{` inside `{`");
          }
          inBraces = true;
          regex.append("(?:");
        }
        case '}' -> {
          if (!inBraces) {
            throw new IllegalArgumentException("`}` without `{`");
          }
          inBraces = false;
          regex.append(')');
        }
        case ',' -> regex.append(inBraces ? "|" : ",");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
      i++;
    }
    if (inBraces) {
      throw new IllegalArgumentException("`{` without `}`");
    }
    return regex.toString();
  }
}
