package dev.scaffold.action;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command as the person would, but that it can ask nothing: its input is empty. What it
 * prints is passed on.
 */
public final class CommandRunner {
  private static final long GRACE_SECONDS = 5;

  private final Map<String, String> environment;
  private final PrintStream output;

  /** Runs with this environment, and prints to this stream. */
  public CommandRunner(Map<String, String> environment, PrintStream output) {
    this.environment = Map.copyOf(environment);
    this.output = output;
  }

  /** Runs a command to its end, or to its time limit, below the project's folder. */
  public Ended run(Command command, Path project) {
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .directory(command.folder(project).toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Thread printer = Thread.ofPlatform().daemon().start(() -> pass(process.getInputStream()));
      return await(command, process, printer);
    } catch (IOException e) {
      return Ended.failed(command, "`" + command.words().getFirst() + "` cannot be run");
    }
  }

  private static Ended await(Command command, Process process, Thread printer) {
    try {
      if (!process.waitFor(command.limit())) {
        stop(process);
        return Ended.failed(
            command, "it did not end within " + command.limit().toSeconds() + " seconds");
      }
      // What it left running may hold its output open for ever.
      printer.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
      return process.exitValue() == 0
          ? Ended.done(command)
          : Ended.failed(command, "it ended with " + process.exitValue());
    } catch (InterruptedException e) {
      stop(process);
      Thread.currentThread().interrupt();
      throw new Problem(
              ExitCode.INTERRUPTED,
              "interrupted while `" + command.words().getFirst() + "` ran",
              Location.NONE,
              "the project is made; run the command again in its folder")
          .causedBy(e);
    }
  }

  /** Stops it and what it started; those are looked up first, for they lose their parent. */
  private static void stop(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, GRACE_SECONDS, TimeUnit.SECONDS)
        .join();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private void pass(InputStream from) {
    try (from) {
      byte[] buffer = new byte[8192];
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        output.write(buffer, 0, read);
        output.flush();
      }
    } catch (IOException e) {
      // It was stopped.
    }
  }
}
