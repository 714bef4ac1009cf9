package dev.scaffold.catalog;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of a catalog, X.Y.Z by Semantic Versioning 2.0.0, in its order. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final String NUMBER = "(0|[1-9]\\d{0,8})";
  private static final Pattern TAG =
      Pattern.compile("v" + NUMBER + "\\." + NUMBER + "\\." + NUMBER);
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /** Reads a tag, {@code vX.Y.Z}; empty when it marks no release. */
  static Optional<Version> ofTag(String tag) {
    Matcher numbers = TAG.matcher(tag);
    return numbers.matches()
        ? Optional.of(new Version(part(numbers, 1), part(numbers, 2), part(numbers, 3)))
        : Optional.empty();
  }

  private static int part(Matcher numbers, int group) {
    return Integer.parseInt(numbers.group(group));
  }

  /** Returns the tag that marks this release. */
  String tag() {
    return "v" + this;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
