package dev.scaffold.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The few releases that are worth naming where one was not found. */
final class NewestReleases {
  private static final int SHOWN = 5;

  private NewestReleases() {}

  /** Returns them for a sentence, the newest first. */
  static String of(Collection<Version> releases) {
    return releases.stream()
        .sorted(Comparator.reverseOrder())
        .limit(SHOWN)
        .map(version -> "`" + version + "`")
        .collect(Collectors.joining(", "));
  }
}
