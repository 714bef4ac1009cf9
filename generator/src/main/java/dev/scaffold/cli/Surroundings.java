package dev.scaffold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that a process is given from outside, but its arguments.
 *
 * @param folder the current folder, absolute
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    Terminals terminals) {

  /**
   * Returns this program's folder among a person's own, by the XDG base directory specification;
   * empty where their environment tells none.
   *
   * @param variable that holds the folder for all programs
   * @param inHome where that is without it
   */
  Optional<Path> ownFolder(String variable, String inHome) {
    // Without lambdas: each run of every command that reads templates comes along here.
    Optional<Path> chosen = absolute(variable);
    if (chosen.isPresent()) {
      return Optional.of(chosen.get().resolve("scaffold"));
    }
    Optional<Path> home = absolute("HOME");
    return home.isPresent()
        ? Optional.of(home.get().resolve(inHome).resolve("scaffold"))
        : Optional.empty();
  }

  private Optional<Path> absolute(String variable) {
    String value = environment.get(variable);
    return value != null && value.startsWith("/") ? Optional.of(Path.of(value)) : Optional.empty();
  }

  /** Returns whether colours may be used on a stream that leads to a terminal. */
  boolean coloursWanted() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
