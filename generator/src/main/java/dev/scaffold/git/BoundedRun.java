package dev.scaffold.git;

import dev.scaffold.git.GitProgram.End;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of Git that listens to somebody who can't be trusted to come to an end: it is ended when it
 * takes too long, says too much, or fills the disk.
 */
final class BoundedRun {
  /** What Git may say, in bytes; the references of the largest repositories fit. */
  private static final int MOST_SAID = 64 << 20;

  /** What a file takes on a disk at least, in bytes: many small ones fill it, too. */
  private static final long BLOCK = 4096;

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  // What the other side says begins with `remote:`. In every language of Git's the rest has this
  // form: `Receiving objects:  45% (9/20), 1.20 MiB | 3.00 MiB/s`.
  private static final Pattern PROGRESS =
      Pattern.compile("(remote: +)?[^:]{1,40}: +\\d+(?:% \\(.*|, .*)?");

  private final Process process;
  private final Optional<Path> grows;
  private final Transfer transfer;
  private volatile boolean saysTooMuch;

  /**
   * Looks after a process.
   *
   * @param grows the folder that it writes to, if it does
   */
  BoundedRun(Process process, Optional<Path> grows, Transfer transfer) {
    this.process = process;
    this.grows = grows;
    this.transfer = transfer;
  }

  /** Waits for its end, or brings it about. */
  Outcome finish() {
    try {
      process.getOutputStream().close();
      CompletableFuture<String> output =
          CompletableFuture.supplyAsync(this::output, GitProgram.THREADS);
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(this::errors, GitProgram.THREADS);
      Optional<End> stopped = await();
      if (stopped.isPresent()) {
        return new Outcome(-1, "", "", stopped.get());
      }
      return new Outcome(process.exitValue(), output.join(), errors.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.failed("interrupted while `git` ran", Location.NONE, "run the command again")
          .causedBy(e);
    } finally {
      stop();
      transfer.progress().ifPresent(progress -> progress.accept(""));
    }
  }

  private Optional<End> await() throws InterruptedException {
    long start = System.nanoTime();
    while (!process.waitFor(LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS)) {
      long lasted = System.nanoTime() - start;
      if (transfer.patience().filter(patience -> lasted > patience.toNanos()).isPresent()) {
        return Optional.of(End.TOO_SLOW);
      }
      if (saysTooMuch || isTooLarge()) {
        return Optional.of(End.TOO_MUCH);
      }
    }
    // What comes last may have come all at once.
    return saysTooMuch || isTooLarge() ? Optional.of(End.TOO_MUCH) : Optional.empty();
  }

  /** Git's helpers write on, if only Git itself is ended. */
  private void stop() {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private boolean isTooLarge() {
    return grows.filter(this::isTooLarge).isPresent();
  }

  private boolean isTooLarge(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(BoundedRun::size).sum() > transfer.mostBytes();
    } catch (IOException | UncheckedIOException e) {
      // Git removes files while they are counted; it is asked again soon.
      return false;
    }
  }

  private static long size(Path file) {
    try {
      return Math.max(BLOCK, Files.size(file));
    } catch (IOException e) {
      return 0;
    }
  }

  private String output() {
    try (InputStream stream = process.getInputStream()) {
      byte[] bytes = stream.readNBytes(MOST_SAID);
      saysTooMuch |= bytes.length == MOST_SAID;
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads line by line, where one that tells how far it is ends with a carriage return. */
  private String errors() {
    StringBuilder errors = new StringBuilder();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int said = 0;
    try (InputStream stream = process.getErrorStream()) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n' || buffer[i] == '\r') {
            hear(line, errors);
          } else {
            line.write(buffer[i]);
          }
        }
        said += count;
        if (said > MOST_SAID) {
          saysTooMuch = true;
          return "";
        }
      }
      hear(line, errors);
      return errors.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear(ByteArrayOutputStream bytes, StringBuilder errors) {
    String line = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    if (line.isEmpty()) {
      return;
    }
    Optional<Consumer<String>> progress = transfer.progress();
    if (progress.isEmpty() || !PROGRESS.matcher(line.strip()).matches()) {
      errors.append(line).append('\n');
    } else if (!line.startsWith("remote:")) {
      progress.get().accept(line.strip());
    }
  }
}
