package dev.scaffold.catalog;

import java.util.regex.Pattern;

/** What an address may hold that nobody else should see. */
final class Credentials {
  // Whether or not it is a well-formed address: the mistake may be in the password.
  private static final Pattern LOGIN =
      Pattern.compile("(?<=://)(?:[^@]*:.*|[^/]*)@|[^/@\\s]*:[^/@\\s]*@", Pattern.DOTALL);
  private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

  private Credentials() {}

  /** Returns the text without user names, passwords and tokens that may be in it. */
  static String hidden(String text) {
    return QUERY.matcher(LOGIN.matcher(text).replaceAll("***@")).replaceFirst("?***");
  }
}
