package dev.scaffold.doctor;

import dev.scaffold.template.Tool;
import dev.scaffold.template.VersionRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program, and everybody who needs it.
 *
 * @param program its name
 * @param claims at least one
 */
public record Need(String program, List<Claim> claims) {

  /**
   * Somebody who needs a program.
   *
   * @param by {@code scaffold}, {@code the project} or the name of a component
   */
  public record Claim(String by, Tool tool) {}

  /** Returns each program once, in the order in which they are first named. */
  static List<Need> of(List<Claim> claims) {
    Map<String, List<Claim>> byName = new LinkedHashMap<>();
    for (Claim claim : claims) {
      byName.computeIfAbsent(claim.tool().name(), name -> new ArrayList<>()).add(claim);
    }
    return byName.entrySet().stream()
        .map(entry -> new Need(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** Returns the ranges that its version must be in. */
  public List<VersionRange> versions() {
    return claims.stream().flatMap(claim -> claim.tool().version().stream()).distinct().toList();
  }

  /** Returns who needs it. */
  public List<String> neededBy() {
    return claims.stream().map(Claim::by).distinct().toList();
  }

  /** Returns what it is for, behind the word "for". */
  public List<String> purposes() {
    return claims.stream().flatMap(claim -> claim.tool().purpose().stream()).distinct().toList();
  }

  /** Returns whether all of them can do without it. */
  public boolean optional() {
    return claims.stream().allMatch(claim -> claim.tool().optional());
  }
}
