package dev.scaffold.monorepo;

import dev.scaffold.yaml.YamlNode;

/** The values of scalars where no question gives their type. */
public final class Scalars {
  private static final int LONGEST_NUMBER = 18;

  private Scalars() {}

  /** Returns a boolean or a whole number if it stands there unquoted, else a text. */
  public static Object value(YamlNode.Scalar scalar) {
    if (!scalar.plain()) {
      return scalar.text();
    }
    return switch (scalar.text()) {
      case "true" -> true;
      case "false" -> false;
      case String text when isNumber(text) -> Long.parseLong(text);
      case String text -> text;
    };
  }

  private static boolean isNumber(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return !digits.isEmpty()
        && digits.length() <= LONGEST_NUMBER
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && (digits.length() == 1 || digits.charAt(0) != '0');
  }
}
