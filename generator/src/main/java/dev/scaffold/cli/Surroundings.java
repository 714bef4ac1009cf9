package dev.scaffold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

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

  /** Returns whether colours may be used on a stream that leads to a terminal. */
  boolean coloursWanted() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
