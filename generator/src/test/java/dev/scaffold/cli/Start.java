package dev.scaffold.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the program starts as a process: the jar that Maven packaged, with what the launcher gives
 * it; in an IDE, which packages nothing, the classes.
 *
 * @param classPath of the program
 * @param cache of loaded and linked classes, which fits this class path only
 */
public record Start(List<Path> classPath, Optional<Path> cache) {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  /** The program that is being tested. */
  public static final Start PROGRAM = find();

  private static Start find() {
    String jar = System.getProperty("scaffold.jar");
    if (jar != null) {
      return new Start(List.of(Path.of(jar)), Optional.empty()).withCache();
    }
    String classes = System.getProperty("java.class.path");
    return new Start(
        Stream.of(classes.split(File.pathSeparator, -1)).map(Path::of).toList(), Optional.empty());
  }

  /** With a cache made like the launcher's, or by an earlier run; without, if none can be made. */
  private Start withCache() {
    Path jar = classPath.getFirst();
    Path cache = jar.resolveSibling("tests-" + System.getProperty("java.runtime.version") + ".aot");
    try {
      if (Files.exists(cache)
          && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0) {
        return new Start(classPath, Optional.of(cache));
      }
      Files.deleteIfExists(cache);
      boolean made = train(cache) == 0 && Files.exists(cache);
      return made ? new Start(classPath, Optional.of(cache)) : this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int train(Path cache) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("training");
    Path root = Path.of("..").toAbsolutePath().normalize();
    List<String> options = List.of("-XX:AOTCacheOutput=" + cache, "-Dscaffold.home=" + root);
    try {
      return new ProcessBuilder(command("Training", options, root.toString(), folder.toString()))
          .redirectErrorStream(true)
          .redirectOutput(cache.resolveSibling("tests-training.log").toFile())
          .start()
          .waitFor();
    } finally {
      try (Stream<Path> made = Files.walk(folder)) {
        for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Copies the program into a folder; as no cache fits it there, it has none. */
  public Start copiedTo(Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    // A jar names the libraries beside it.
    Stream<Path> libraries =
        classPath.stream().map(entry -> entry.resolveSibling("lib")).distinct();
    for (Path from : Stream.concat(classPath.stream(), libraries).filter(Files::exists).toList()) {
      Path to = folder.resolve(from.getFileName());
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
      copies.add(to);
    }
    return new Start(copies, Optional.empty());
  }

  /** Returns the words that run the program, with more options of the virtual machine. */
  public List<String> command(List<String> options, String... arguments) {
    return command("Main", options, arguments);
  }

  private List<String> command(String main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    cache.ifPresent(file -> command.add("-XX:AOTCache=" + file));
    command.addAll(OPTIONS);
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add("dev.scaffold.cli." + main);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns a script of the shell that runs the program. */
  String script() {
    String words = String.join("' '", command(List.of()));
    return "#!/bin/sh\nexec '" + words + "' \"$@\"\n";
  }
}
