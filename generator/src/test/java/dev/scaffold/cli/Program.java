package dev.scaffold.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real program, as a process of its own in a folder, with nothing of the tester's settings. */
record Program(Path folder, Map<String, String> environment, List<String> jvmOptions) {
  /** What a process left: its exit code, standard output and standard error. */
  record Ended(int exitCode, String out, String err) {}

  static Program in(Path folder) {
    return new Program(folder, Map.of(), List.of());
  }

  Program withEnvironment(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new Program(folder, more, jvmOptions);
  }

  Program withJvmOption(String option) {
    List<String> more = new ArrayList<>(jvmOptions);
    more.add(option);
    return new Program(folder, environment, more);
  }

  /** Writes down which classes it needs; a cache holds others, too. */
  Program withClassesLogged(Path file) {
    return withJvmOption("-XX:AOTMode=off").withJvmOption("-Xlog:class+load:file=" + file);
  }

  /** Makes these streams terminals, by their numbers. */
  Program withTerminals(String streams) {
    return withJvmOption("-Dscaffold.terminals=" + streams);
  }

  Ended run(String... args) throws IOException, InterruptedException {
    return runWithInput("", args);
  }

  Ended runWithInput(String input, String... args) throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".out");
    Path err = Files.createTempFile("program", ".err");
    try {
      int exitCode = runInto(out.toFile(), err.toFile(), input, args);
      return new Ended(exitCode, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  int runInto(File out, File err, String input, String... args)
      throws IOException, InterruptedException {
    Process process = builder(List.of(), args).redirectOutput(out).redirectError(err).start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program did not end: " + String.join(" ", args));
    }
    return process.exitValue();
  }

  /** Returns what would start the program, behind the words of a command that starts others. */
  ProcessBuilder builder(List<String> starter, String... args) {
    List<String> command = new ArrayList<>(starter);
    command.addAll(Start.PROGRAM.command(jvmOptions, args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    return builder;
  }
}
