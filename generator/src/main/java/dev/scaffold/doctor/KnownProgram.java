package dev.scaffold.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this scaffold knows of a program. Only such a program is ever run: a template just names
 * what it needs, and what it names otherwise is looked for and left alone.
 *
 * @param title as people read it
 * @param command prints the version
 * @param home the environment variable with a folder whose {@code bin} is looked into first
 * @param version finds the version, as its first group
 * @param stopped what it means if the command fails, other than that there is no such program
 * @param get how to get it, by system
 * @param page where to read how to get it
 */
record KnownProgram(
    String title,
    List<String> command,
    Optional<String> home,
    Pattern version,
    Optional<String> stopped,
    Map<String, String> get,
    String page) {

  /** Returns what to do on one of these systems to have the program. */
  String howToGet(List<String> systems) {
    return systems.stream()
        .filter(get::containsKey)
        .findFirst()
        .map(system -> "run `" + get.get(system) + "`")
        .orElse("see " + page);
  }
}
