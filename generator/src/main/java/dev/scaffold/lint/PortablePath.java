package dev.scaffold.lint;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether Windows, macOS and Linux can all hold a path. What Windows can't is in Microsoft's
 * "Naming Files, Paths, and Namespaces".
 */
final class PortablePath {
  /** Windows allows 259 characters with the folder around; this leaves some for that folder. */
  static final int LONGEST_PATH = 200;

  /** In bytes, as most file systems count. */
  static final int LONGEST_NAME = 255;

  private static final Pattern RESERVED =
      Pattern.compile("(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?:[ ]*[.].*)?");

  private PortablePath() {}

  /** Returns what is wrong with the path of a file. */
  static Optional<Problem> problem(RelativePath path, Location where) {
    for (String name : path.segments()) {
      Optional<String> why = reason(name);
      if (why.isPresent()) {
        return Optional.of(
            Problem.invalid(
                "`" + path + "` can't be on every system: " + why.get(), where, "rename it"));
      }
    }
    return path.value().length() > LONGEST_PATH
        ? Optional.of(
            Problem.invalid(
                "`%s` has %d characters; %d is the most that Windows is sure to hold"
                    .formatted(path, path.value().length(), LONGEST_PATH),
                where,
                "shorten its names"))
        : Optional.empty();
  }

  private static Optional<String> reason(String name) {
    int sign = firstOf(name, "<>:\"|?*");
    if (sign >= 0) {
      return Optional.of("Windows allows no `" + name.charAt(sign) + "` in a name");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("Windows leaves out dots and spaces at the end of a name");
    }
    if (RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of("Windows takes `" + name + "` for a device");
    }
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
        ? Optional.of("a name has more than " + LONGEST_NAME + " bytes")
        : Optional.empty();
  }

  private static int firstOf(String name, String signs) {
    for (int i = 0; i < name.length(); i++) {
      if (signs.indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
