package dev.scaffold.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that some tests need; where one is missing they are skipped, and say so. */
public final class Installed {
  private Installed() {}

  /** Skips the tests unless all of these are on the path. */
  public static void assume(String... programs) {
    for (String program : programs) {
      assumeTrue(isThere(program), program + " is not on this machine");
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
