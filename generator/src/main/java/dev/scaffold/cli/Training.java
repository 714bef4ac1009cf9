package dev.scaffold.cli;

import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does in one process what people do in many, so that a cache of loaded and linked classes (JEP
 * 483) made from it fits all of them. The launcher runs it once after a build.
 *
 * @param folder an empty one to write to, in no Git repository
 */
record Training(Path folder) {
  private static final String TEMPLATE =
      """
      schema: 1
      kind: project
      name: poem
      title: Poem
      description: A text.
      placeholders: {some-poem: name}
      questions:
        - {name: name, type: string, prompt: Name, default: some-poem}
      """;
  private static final String TEXT = "some-poem\none\ntwo\nthree\nfour\nfive\n";

  /**
   * Runs commands on a catalog, and prints what they print.
   *
   * @param args the catalog's folder, and an empty folder to write to, in no Git repository; then
   *     {@code repeatable} to leave out what runs other programs, as the classes that this needs
   *     depend on how fast they are
   */
  public static void main(String[] args) throws IOException {
    Training training = new Training(Path.of(args[1]));
    training.create(args[0]);
    if (!Arrays.asList(args).contains("repeatable")) {
      training.upgrade();
    }
    Main.main(new String[] {"--version"});
  }

  private void create(String catalog) {
    // Every command must load its classes, and some are expected to fail.
    run(folder, "--help");
    run(folder, "new", "--help");
    run(folder, "new", "demo", "--no-such-option");
    require(run(folder, "list", "--catalog", catalog));
    require(run(folder, "info", "monorepo", "--json", "--catalog", catalog));
    run(folder, "__complete", "bash", "scaffold new demo -d backend=");
    require(run(folder, "help", "doctor"));
    require(run(folder, "new", "first", "--defaults", "--catalog", catalog));
    // An unpacked archive has no history, which the built-in templates are read from.
    if (Files.exists(Path.of(catalog, ".git"))) {
      require(run(folder, "new", "second", "--defaults", "--json", "-d", "api=rest"));
    }
    require(run(folder, "new", "third", "--dry-run", "--catalog", catalog));
  }

  /** Takes a newer release over, of templates in a repository of their own. */
  private void upgrade() throws IOException {
    Path second = folder.resolve("second");
    if (Files.exists(second)) {
      require(run(second, "status"));
      require(run(second, "upgrade", "-d", "worker=true", "--quiet"));
    }
    Path catalog = folder.resolve("catalog");
    Files.createDirectories(catalog.resolve(".template"));
    Files.writeString(catalog.resolve(".template/template.yaml"), TEMPLATE);
    git(folder, "init", "--quiet", catalog.toString());
    release(catalog, TEXT, "v1.0.0");
    require(run(folder, "new", "fourth", "--defaults", "--template", catalog.toString()));
    release(catalog, TEXT.replace("one", "ONE"), "v1.1.0");
    Path project = folder.resolve("fourth");
    commit(project, TEXT.replace("some-poem", "fourth").replace("five", "FIVE"));
    require(run(project, "status"));
    require(run(project, "upgrade", "--dry-run"));
    require(run(project, "upgrade"));
  }

  private void release(Path catalog, String text, String tag) throws IOException {
    commit(catalog, text);
    git(catalog, "tag", tag);
  }

  private void commit(Path repository, String text) throws IOException {
    Files.writeString(repository.resolve("poem.txt"), text);
    git(repository, "add", "--all");
    git(repository, "commit", "--quiet", "--message", "as it is");
  }

  private void git(Path repository, String... arguments) {
    GitProgram.Outcome outcome = new GitProgram(environment()).run(repository, arguments);
    if (!outcome.succeeded()) {
      throw new IllegalStateException("git failed: " + outcome.firstError());
    }
  }

  private static void require(ExitCode end) {
    if (end != ExitCode.DONE) {
      throw new IllegalStateException("a training run ended with " + end);
    }
  }

  private ExitCode run(Path place, String... args) {
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(System.out, false, StandardCharsets.UTF_8),
            new PrintStream(System.err, false, StandardCharsets.UTF_8),
            environment(),
            place,
            Terminals.NONE);
    return Cli.run(surroundings, Wiring.of(surroundings), args);
  }

  /** The person's own, but somebody to commit as, none of their settings, and no caches. */
  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(System.getenv());
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "training");
      environment.put("GIT_" + who + "_EMAIL", "training@localhost");
    }
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
    environment.put("XDG_CONFIG_HOME", "/nonexistent");
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    return environment;
  }
}
