package dev.scaffold.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The machine that this process runs on: its programs and what system it is.
 *
 * @param environment of the person who asks
 * @param patience how long a program may take to tell its version
 */
record Machine(Map<String, String> environment, Duration patience) {
  /** More than any program says of its version. */
  private static final int MOST_OUTPUT = 1 << 16;

  private static final Path OS_RELEASE = Path.of("/etc/os-release");

  /** What a program said. */
  sealed interface Answer {}

  /** It ended; its output is that on both streams. */
  record Ended(boolean succeeded, String output) implements Answer {}

  /** It could not be started. */
  record NotStarted() implements Answer {}

  /** It did not end in time, and was killed. */
  record TooSlow() implements Answer {}

  /**
   * Returns where a program is: in the folder's {@code bin}, else on the PATH, of which only
   * absolute folders count, as others would let the current folder choose what is run.
   */
  Optional<Path> find(String program, Optional<String> home) {
    Stream<String> first =
        home.map(environment::get).filter(folder -> folder != null && !folder.isEmpty()).stream()
            .map(folder -> folder + "/bin");
    Stream<String> path = Stream.of(environment.getOrDefault("PATH", "").split(":", -1));
    return Stream.concat(first, path)
        .flatMap(folder -> path(folder).stream())
        .filter(Path::isAbsolute)
        .map(folder -> folder.resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Optional<Path> path(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Runs a program that is given no input; never waits longer than the patience lasts. */
  Answer ask(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new NotStarted();
    }
    try {
      return answer(process);
    } finally {
      // What it started may hold its output open.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Answer answer(Process process) {
    CompletableFuture<String> output = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> output.complete(read(process.getInputStream())));
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return new TooSlow();
      }
      long left = Math.max(0, deadline - System.nanoTime());
      return new Ended(process.exitValue() == 0, output.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return new TooSlow();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TooSlow();
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the names of this system, the most special first, as /etc/os-release has them. */
  List<String> systems() {
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      return List.of("macos");
    }
    try (Stream<String> lines = Files.lines(OS_RELEASE)) {
      return lines
          .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
          .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
          .flatMap(names -> Stream.of(names.split(" ", -1)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
