package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The user's {@code git}, which knows their configuration, work trees and ignore rules best.
 *
 * @param environment of the person who runs it
 * @param mayAsk whether it may ask that person for a password, at their terminal
 */
public record GitProgram(Map<String, String> environment, boolean mayAsk) {
  // Set inside Git's hooks and aliases: they would make Git look at that repository instead of the
  // folder it is run in.
  private static final List<String> REPOSITORY_VARIABLES =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_SHALLOW_FILE",
          "GIT_NAMESPACE",
          "GIT_PREFIX");

  private static final Pattern NO_REASON = Pattern.compile("\\s*|[Ww]arning: .*");

  // The pool that is common to all has a single thread on two processors.
  static final Executor THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("git output").daemon().factory());

  private static final Pattern RANK = Pattern.compile("^(fatal|error): ");

  /** Copies the map. */
  public GitProgram {
    environment = Map.copyOf(environment);
  }

  /** A Git that asks for nothing. */
  public GitProgram(Map<String, String> environment) {
    this(environment, false);
  }

  /** Returns a Git with more in its environment. */
  GitProgram with(Map<String, String> variables) {
    Map<String, String> more = new HashMap<>(environment);
    more.putAll(variables);
    return new GitProgram(more, mayAsk);
  }

  /**
   * Returns a Git that fetches nothing. A repository may ask it to do so whenever an object is
   * missing, and its own configuration says by which program.
   */
  public GitProgram withoutFetching() {
    return with(Map.of("GIT_ALLOW_PROTOCOL", "", "GIT_NO_LAZY_FETCH", "1"));
  }

  /** How a run came to its end. */
  public enum End {
    BY_ITSELF,
    /** It was ended, as it took too long. */
    TOO_SLOW,
    /** It was ended, as it brought too much. */
    TOO_MUCH
  }

  /** What a run gave. */
  public record Outcome(int exitCode, String output, String errors, End end) {

    /** What a run gave that nobody ended. */
    public Outcome(int exitCode, String output, String errors) {
      this(exitCode, output, errors, End.BY_ITSELF);
    }

    /** Returns whether Git was content. */
    public boolean succeeded() {
      return end == End.BY_ITSELF && exitCode == 0;
    }

    /**
     * Returns the first line of what Git complained about, without the word that ranks it; what
     * only warns is no complaint.
     */
    public String firstError() {
      return switch (end) {
        case BY_ITSELF -> firstLine();
        case TOO_SLOW -> "it takes too long";
        case TOO_MUCH -> "it sends too much";
      };
    }

    private String firstLine() {
      return errors
          .lines()
          .filter(line -> !NO_REASON.matcher(line).matches())
          .findFirst()
          .map(line -> RANK.matcher(line).replaceFirst(""))
          .orElse("it says nothing, but ends with " + exitCode);
    }
  }

  /** What Git reads from its standard input. */
  @FunctionalInterface
  interface Input {
    /** Writes all of it. */
    void writeTo(OutputStream stream) throws IOException;
  }

  /** What is made of Git's standard output. */
  @FunctionalInterface
  interface Reader<T> {
    /** Reads all of it. */
    T read(InputStream stream) throws IOException;
  }

  /** What a run gave whose output was read by a {@link Reader}. */
  record Ended<T>(int exitCode, T output, String errors) {}

  /** Runs Git in a folder to its end; a problem when there is no Git on this machine. */
  public Outcome run(Path folder, String... arguments) {
    return run(folder, stream -> {}, arguments);
  }

  /** Runs Git in a folder to its end, while it reads from its standard input. */
  Outcome run(Path folder, Input input, String... arguments) {
    return run(folder, input, StandardCharsets.UTF_8, arguments);
  }

  /**
   * Runs Git in a folder, and ends it at the bounds that it is held to.
   *
   * @param grows the folder that it writes to, if it does
   */
  Outcome run(Path folder, Optional<Path> grows, Transfer bounds, String... arguments) {
    return new BoundedRun(start(builder(folder, Map.of(), List.of(arguments))), grows, bounds)
        .finish();
  }

  /** Runs Git in a folder to its end; its output is read as text in an encoding. */
  Outcome run(Path folder, Input input, Charset encoding, String... arguments) {
    Reader<String> reader = stream -> new String(stream.readAllBytes(), encoding);
    Ended<String> ended = run(folder, Map.of(), input, reader, List.of(arguments));
    return new Outcome(ended.exitCode(), ended.output(), ended.errors());
  }

  /**
   * Runs Git in a folder to its end, while its output is read.
   *
   * @param variables that hold for this run, also those that choose a repository's parts
   */
  <T> Ended<T> run(
      Path folder,
      Map<String, String> variables,
      Input input,
      Reader<T> reader,
      List<String> arguments) {
    return finish(start(builder(folder, variables, arguments)), input, reader);
  }

  private ProcessBuilder builder(
      Path folder, Map<String, String> variables, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().keySet().removeAll(REPOSITORY_VARIABLES);
    if (!mayAsk) {
      builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    }
    builder.environment().putAll(variables);
    return builder;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw Problem.failed(
              "cannot run `git`",
              new Location.Input("PATH"),
              "install Git 2.38 or newer and put it on the PATH")
          .causedBy(e);
    }
  }

  private static <T> Ended<T> finish(Process process, Input input, Reader<T> reader) {
    // Read both while writing: a full pipe that nobody reads would stop Git.
    CompletableFuture<T> output =
        CompletableFuture.supplyAsync(() -> read(process.getInputStream(), reader), THREADS);
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(
            () -> read(process.getErrorStream(), GitProgram::text), THREADS);
    try (OutputStream stream = new BufferedOutputStream(process.getOutputStream())) {
      input.writeTo(stream);
    } catch (IOException e) {
      // Git ended before it read everything, and its exit code and errors say why.
    }
    try {
      return new Ended<>(process.waitFor(), output.join(), errors.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.failed("interrupted while `git` ran", Location.NONE, "run the command again")
          .causedBy(e);
    }
  }

  private static <T> T read(InputStream stream, Reader<T> reader) {
    try (stream) {
      return reader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all as UTF-8. */
  static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
