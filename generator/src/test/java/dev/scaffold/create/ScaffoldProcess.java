package dev.scaffold.create;

import dev.scaffold.cli.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real program in a process of its own.
 *
 * @param folder in which it runs
 * @param before the words before {@code java}, such as those that change the user
 * @param program which runs
 * @param environment beyond the path and settings that keep the machine's Git configuration out
 */
record ScaffoldProcess(
    Path folder, List<String> before, Start program, Map<String, String> environment) {
  /** How a run ended. */
  record Ended(int exitCode, String out, String err) {}

  private static final Map<String, String> JANE =
      Map.of(
          "GIT_AUTHOR_NAME", "Jane",
          "GIT_AUTHOR_EMAIL", "jane@example.com",
          "GIT_COMMITTER_NAME", "Jane",
          "GIT_COMMITTER_EMAIL", "jane@example.com");

  /** A run by somebody whom Git knows. */
  static ScaffoldProcess in(Path folder) {
    return new ScaffoldProcess(folder, List.of(), Start.PROGRAM, JANE);
  }

  /** A run by somebody whom Git does not know. */
  ScaffoldProcess withoutIdentity() {
    return new ScaffoldProcess(folder, before, program, Map.of());
  }

  /**
   * A run as {@code nobody}, which only root may start; {@code copy} receives a copy of the
   * program, since nobody may not read everybody's Maven repository.
   */
  ScaffoldProcess asNobody(Path copy) throws IOException {
    List<String> user = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    return new ScaffoldProcess(folder, user, Start.PROGRAM.copiedTo(copy), environment);
  }

  /** Starts the program; its output goes to files beside nothing that a test looks at. */
  Process start(Path out, Path err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(program.command(List.of(), arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("PATH", System.getenv("PATH"));
    complete.put("LC_ALL", "C.UTF-8");
    complete.put("HOME", "/nonexistent");
    complete.put("GIT_CONFIG_GLOBAL", "/dev/null");
    complete.put("GIT_CONFIG_SYSTEM", "/dev/null");
    builder.environment().clear();
    builder.environment().putAll(complete);
    return builder.start();
  }

  /** Runs the program to its end. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("scaffold", ".out");
    Path err = Files.createTempFile("scaffold", ".err");
    try {
      Process process = start(out, err, arguments);
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("scaffold did not end");
      }
      return new Ended(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
