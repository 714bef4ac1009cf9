package dev.scaffold.template;

import java.util.regex.Pattern;

/** Names of lower-case words, of letters and digits, joined by dashes: {@code acme-shop}. */
public final class KebabCase {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  private KebabCase() {}

  /** Tells whether the text is such a name. */
  public static boolean matches(String text) {
    return NAME.matcher(text).matches();
  }
}
