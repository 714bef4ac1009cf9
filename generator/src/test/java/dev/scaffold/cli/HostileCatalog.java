package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A template that means harm, and the person it is after: a home with secrets, and a folder in
 * which they call {@code scaffold new}. The program is all of it but the process.
 */
final class HostileCatalog {
  static final String SECRET = "hunter2-the-secret";

  private static final String DESCRIPTION =
      """
      schema: 1
      kind: project
      name: evil
      title: Evil
      description: Means harm.
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: where, type: string, default: here}
      """;

  private final Path root;
  private final Path template;

  HostileCatalog(Path temporary) throws IOException {
    root = temporary.toRealPath();
    template = Files.createDirectories(root.resolve("catalog/evil"));
    Files.createDirectories(root.resolve("home/.ssh"));
    Files.writeString(root.resolve("home/.ssh/id_ed25519"), SECRET);
    Files.writeString(root.resolve("home/.bashrc"), "# mine\n");
    Files.writeString(
        root.resolve("home/.gitconfig"), "[user]\n\tname = Jane\n\temail = jane@example.com\n");
    Files.writeString(root.resolve("catalog/outside.txt"), SECRET);
    Files.createDirectories(root.resolve("work/neighbour/.git/hooks"));
    Files.writeString(root.resolve("work/neighbour/mine.txt"), "mine\n");
    description("");
    file("README.md", "read me\n");
  }

  Path root() {
    return root;
  }

  Path template() {
    return template;
  }

  Path target() {
    return root.resolve("work/shop");
  }

  /** Where an attack would leave a trace if it ran a program. */
  Path trace() {
    return root.resolve("home/it-ran");
  }

  /** Writes the description with more keys. */
  HostileCatalog description(String more) throws IOException {
    return file(".template/template.yaml", DESCRIPTION + more);
  }

  HostileCatalog file(String path, String text) throws IOException {
    Path file = template.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** What a run ended with. */
  record Ended(int exitCode, String out, String err) {}

  Ended run(String... more) {
    return run("", Terminals.NONE, more);
  }

  Ended run(String input, Terminals terminals, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(
                "PATH",
                System.getenv("PATH"),
                "HOME",
                root.resolve("home").toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "TERM",
                "dumb",
                "API_TOKEN",
                SECRET),
            root.resolve("work"),
            terminals);
    String[] arguments =
        Stream.concat(
                Stream.of("new", "shop", "--catalog", root.resolve("catalog").toString()),
                Arrays.stream(more))
            .toArray(String[]::new);
    int code = Cli.run(surroundings, Wiring.of(surroundings), arguments).code();
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs it with all defaults: refused, for the reason, and everything is as it was. */
  void isRefused(int exitCode, String reason, String... more) throws IOException {
    Map<String, String> before = snapshot();
    String[] arguments =
        Stream.concat(Stream.of("--defaults"), Arrays.stream(more)).toArray(String[]::new);

    Ended ended = run(arguments);

    assertThat(ended.err()).contains(reason).doesNotContain("a fault of scaffold", SECRET, "\tat ");
    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
  }

  /** The same in a process that has little memory. */
  void isRefusedInAProcess(int exitCode) throws IOException, InterruptedException {
    Map<String, String> before = snapshot();

    Program.Ended ended =
        Program.in(root.resolve("work"))
            .withEnvironment("HOME", root.resolve("home").toString())
            .withJvmOption("-Xmx64m")
            .run("new", "shop", "--defaults", "--catalog", root.resolve("catalog").toString());

    assertThat(ended.err()).startsWith("error: the template ").doesNotContain("\tat ");
    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
  }

  /** Everything there is, by its path: what it is, and what it holds. */
  Map<String, String> snapshot() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        all.put(root.relativize(path).toString(), state(path));
      }
    }
    return all;
  }

  private static String state(Path path) throws IOException {
    PosixFileAttributes state =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (state.isSymbolicLink()) {
      return "link to " + Files.readSymbolicLink(path);
    }
    if (!state.isRegularFile()) {
      return "folder";
    }
    boolean shown = state.size() > 0 && state.size() < 1 << 20;
    return state.permissions()
        + " "
        + state.lastModifiedTime()
        + " "
        + (shown ? Files.readString(path, StandardCharsets.ISO_8859_1) : state.size());
  }
}
