package dev.scaffold.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Releases that somebody would take, of which the newest counts.
 *
 * @param text as it was written
 * @param lowest the first release in the range
 * @param below the first one after it
 */
record ReleaseRange(String text, Version lowest, Version below) {
  private static final String NUMBER = "(0|[1-9]\\d{0,8})";
  private static final Pattern FORM =
      Pattern.compile("(\\^)?" + NUMBER + "(?:\\." + NUMBER + "(?:\\." + NUMBER + ")?)?");
  private static final Version FIRST = new Version(0, 0, 0);
  private static final Version NEVER = new Version(Integer.MAX_VALUE, 0, 0);

  /** All of them. */
  static final ReleaseRange LATEST = new ReleaseRange("latest", FIRST, NEVER);

  /**
   * Reads {@code 1}, {@code 1.2}, {@code 1.2.3}, each also with a caret, or {@code latest}; empty
   * when it is something else. A caret goes up to the next version that may break, as it does in
   * npm: {@code ^1.2} is below 2.0.0, {@code ^0.2} below 0.3.0.
   */
  static Optional<ReleaseRange> parse(String text) {
    if (text.equals(LATEST.text)) {
      return Optional.of(LATEST);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int parts = form.group(4) != null ? 3 : form.group(3) != null ? 2 : 1;
    Version lowest = new Version(part(form, 2), part(form, 3), part(form, 4));
    boolean caret = form.group(1) != null;
    return Optional.of(
        new ReleaseRange(text, lowest, caret ? breaking(lowest, parts) : after(lowest, parts)));
  }

  private static int part(Matcher form, int group) {
    return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
  }

  private static Version after(Version lowest, int parts) {
    return switch (parts) {
      case 1 -> new Version(lowest.major() + 1, 0, 0);
      case 2 -> new Version(lowest.major(), lowest.minor() + 1, 0);
      default -> new Version(lowest.major(), lowest.minor(), lowest.patch() + 1);
    };
  }

  private static Version breaking(Version lowest, int parts) {
    if (lowest.major() > 0 || parts == 1) {
      return after(lowest, 1);
    }
    return after(lowest, lowest.minor() > 0 || parts == 2 ? 2 : 3);
  }

  /** Returns the release, if no other one is in the range. */
  Optional<Version> only() {
    return below.equals(after(lowest, 3)) ? Optional.of(lowest) : Optional.empty();
  }

  /** Returns the newest of these releases that is in the range, with what belongs to it. */
  <T> Optional<Map.Entry<Version, T>> newest(SortedMap<Version, T> releases) {
    return Optional.ofNullable(releases.subMap(lowest, below).lastEntry());
  }
}
