package dev.scaffold.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Versions that fit, as {@code >=0.1 <2}: all bounds hold. */
public record VersionRange(List<Bound> bounds) {
  private static final Pattern BOUND =
      Pattern.compile("(>=|<=|>|<|=)(\\d{1,6}(?:\\.\\d{1,6}){0,2})");

  /** One comparison with a version. */
  record Bound(String operator, Version version) {
    boolean holds(Version other) {
      int order = other.compareTo(version);
      return switch (operator) {
        case ">=" -> order >= 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case "<" -> order < 0;
        default -> order == 0;
      };
    }
  }

  /** A version, whose parts are 0 where they are left out. */
  record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
        Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    static Version of(String text) {
      int[] parts = new int[3];
      int i = 0;
      for (String part : text.split("\\.", -1)) {
        parts[i++] = Integer.parseInt(part);
      }
      return new Version(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return patch > 0
          ? major + "." + minor + "." + patch
          : minor > 0 ? major + "." + minor : "" + major;
    }

    @Override
    public int compareTo(Version other) {
      return ORDER.compare(this, other);
    }
  }

  /** Reads a range; returns nothing if it is none. */
  public static Optional<VersionRange> parse(String text) {
    List<Bound> bounds = new ArrayList<>();
    for (String part : text.strip().split(" +", -1)) {
      Matcher bound = BOUND.matcher(part);
      if (!bound.matches()) {
        return Optional.empty();
      }
      bounds.add(new Bound(bound.group(1), Version.of(bound.group(2))));
    }
    return Optional.of(new VersionRange(List.copyOf(bounds)));
  }

  /** Tells whether a version, X.Y.Z, is in the range. */
  public boolean contains(String version) {
    return bounds.stream().allMatch(bound -> bound.holds(Version.of(version)));
  }

  /** Returns it as a person says it: `2.26 or newer, before 3.0`. */
  public String inWords() {
    return bounds.stream().map(VersionRange::inWords).collect(Collectors.joining(", "));
  }

  private static String inWords(Bound bound) {
    return switch (bound.operator()) {
      case ">=" -> bound.version() + " or newer";
      case "<=" -> bound.version() + " or older";
      case ">" -> "newer than " + bound.version();
      case "<" -> "before " + bound.version();
      default -> String.valueOf(bound.version());
    };
  }
}
