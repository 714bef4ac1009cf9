package dev.scaffold.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody with a home of their own, who runs the program in a folder, without a terminal. */
final class Person {
  private final Path root;
  private final Map<String, String> environment = new HashMap<>();
  private int projects;

  Person(Path root) throws IOException {
    this.root = Files.createDirectories(root).toRealPath();
    Files.createDirectories(home());
    Files.createDirectories(work());
    Files.writeString(
        home().resolve(".gitconfig"), "[user]\n\tname = Jane\n\temail = jane@example.com\n");
    with("PATH", System.getenv("PATH"));
    with("HOME", home().toString());
    with("GIT_CONFIG_NOSYSTEM", "1");
    with("TERM", "dumb");
  }

  Person with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Path home() {
    return root.resolve("home");
  }

  Path work() {
    return root.resolve("work");
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** What a run ended with. */
  record Ended(int exitCode, String out, String err) {}

  /** Makes a new project with all defaults, in a new folder, from a template. */
  Ended make(String template, String... more) {
    projects++;
    return run(
        Stream.concat(
                Stream.of("new", "shop", "--defaults", "--template", template),
                Stream.concat(Stream.of("--output", project().toString()), Stream.of(more)))
            .toArray(String[]::new));
  }

  /** Returns the folder of the newest project. */
  Path project() {
    return work().resolve("shop-" + projects);
  }

  /** Returns the text of a file in the newest project. */
  String made(String path) throws IOException {
    return Files.readString(project().resolve(path));
  }

  Ended run(String... arguments) {
    return runIn(work(), arguments);
  }

  Ended runIn(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            environment,
            folder,
            Terminals.NONE);
    int code = Cli.run(surroundings, Wiring.of(surroundings), arguments).code();
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
