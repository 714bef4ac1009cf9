package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does in one process what people do in many, so that a cache of loaded and linked classes (JEP
 * 483) made from it fits all of them. The launcher runs it once after a build.
 */
final class Training {
  private Training() {}

  /**
   * Runs commands on a catalog, and prints what they print.
   *
   * @param args the catalog's folder, and an empty folder to write to, in no Git repository
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[1]);
    // Every command must load its classes, and some are expected to fail.
    run(folder, "--help");
    run(folder, "new", "--help");
    run(folder, "new", "demo", "--no-such-option");
    require(run(folder, "list", "--catalog", args[0]));
    require(run(folder, "info", "monorepo", "--json", "--catalog", args[0]));
    run(folder, "__complete", "bash", "scaffold new demo -d backend=");
    require(run(folder, "help", "doctor"));
    require(run(folder, "new", "first", "--defaults", "--catalog", args[0]));
    // An unpacked archive has no history, which the built-in templates are read from.
    if (Files.exists(Path.of(args[0], ".git"))) {
      require(run(folder, "new", "second", "--defaults", "--json", "-d", "api=rest"));
      Path second = folder.resolve("second");
      require(run(second, "status"));
      require(run(second, "upgrade", "-d", "worker=true", "--quiet"));
    }
    require(run(folder, "new", "third", "--dry-run", "--catalog", args[0]));
    Main.main(new String[] {"--version"});
  }

  private static void require(ExitCode end) {
    if (end != ExitCode.DONE) {
      throw new IllegalStateException("a training run ended with " + end);
    }
  }

  private static ExitCode run(Path folder, String... args) {
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(System.out, false, StandardCharsets.UTF_8),
            new PrintStream(System.err, false, StandardCharsets.UTF_8),
            environment(),
            folder,
            Terminals.NONE);
    return Cli.run(surroundings, Wiring.of(surroundings), args);
  }

  /** The person's own, but somebody to commit as, and none of their settings. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(System.getenv());
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "training");
      environment.put("GIT_" + who + "_EMAIL", "training@localhost");
    }
    environment.put("XDG_CONFIG_HOME", "/nonexistent");
    return environment;
  }
}
