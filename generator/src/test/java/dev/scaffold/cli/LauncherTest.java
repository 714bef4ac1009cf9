package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script {@code scaffold} in a checkout that is built, and in odd surroundings. */
class LauncherTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path temporary;
  private Path checkout;
  private Path target;
  private Path work;

  @BeforeEach
  void makesACheckout() throws IOException {
    checkout = temporary.toRealPath().resolve("checkout");
    target = Files.createDirectories(checkout.resolve("generator/target"));
    work = Files.createDirectory(temporary.toRealPath().resolve("work"));
    Files.createDirectory(checkout.resolve(".mvn"));
    Files.createDirectories(checkout.resolve("generator/src/main"));
    Files.createDirectory(checkout.resolve("generator/distribution"));
    for (String file :
        List.of(
            "scaffold",
            ".mvn/find-jdk",
            "generator/distribution/start",
            "pom.xml",
            "generator/pom.xml")) {
      Files.copy(REPOSITORY.resolve(file), checkout.resolve(file));
    }
    assertThat(checkout.resolve("scaffold").toFile().setExecutable(true)).isTrue();
    Path meta = Files.createDirectories(checkout.resolve("templates/monorepo/.template"));
    Files.writeString(
        meta.resolve("template.yaml"),
        """
        schema: 1
        kind: project
        name: monorepo
        title: Small
        description: A small project.
        questions:
          - {name: name, type: string, default: acme-shop}
          - {name: title, type: string, prompt: Title, default: ""}
          - {name: api, type: string, prompt: API, default: graphql}
          - {name: worker, type: bool, prompt: Worker, default: false}
        """);
    Files.writeString(checkout.resolve("templates/monorepo/title.txt.ftl"), "[=title]\n");
    writeJar(target.resolve("scaffold.jar"));
    Files.createFile(target.resolve("scaffold.built"));
  }

  /** The program that is being tested, as the build packages it. */
  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.scaffold.cli.Main");
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    try (OutputStream stream = Files.newOutputStream(jar)) {
      new JarOutputStream(stream, manifest).close();
    }
  }

  /** Leaves a cache that is as new as can be, and of no use. */
  private void damageTheCache() throws IOException {
    Path cache = target.resolve("scaffold-" + System.getProperty("java.version") + ".aot");
    Files.writeString(cache, "no cache at all");
    Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private Program.Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> complete = new TreeMap<>(environment);
    complete.put("PATH", System.getenv("PATH"));
    complete.put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().clear();
    builder.environment().putAll(complete);
    int exitCode = builder.start().waitFor();
    return new Program.Ended(exitCode, Files.readString(out), Files.readString(err));
  }

  private String launcher() {
    return checkout.resolve("scaffold").toString();
  }

  private String[] make(String... more) {
    List<String> command =
        new ArrayList<>(List.of(launcher(), "new", "demo", "--defaults", "--no-git", "--catalog"));
    command.add(checkout.toString());
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  @Test
  void tellsWhatTheMachineWarnsOfBesideTheResult() throws Exception {
    damageTheCache();

    Program.Ended ended = run(Map.of(), make("--json", "--dry-run"));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("{\n").endsWith("}\n");
    assertThat(ended.err()).contains("AOT cache");
  }

  @Test
  void takesArgumentsInUtf8WhereNoSuchLocaleIs() throws Exception {
    damageTheCache();

    assertThat(run(Map.of("LC_ALL", "xx_XX.UTF-8"), make("-d", "title=Süß")).exitCode()).isZero();
    assertThat(work.resolve("demo/title.txt")).hasContent("Süß");
  }

  @Test
  void isNotLedAwayByCdpath() throws Exception {
    damageTheCache();
    Files.createDirectories(work.resolve("elsewhere/bin"));
    Files.createSymbolicLink(work.resolve("bin"), checkout);

    assertThat(run(Map.of("CDPATH", "elsewhere:."), "bin/scaffold", "--version").out())
        .isEqualTo(Version.LINE);
  }

  @Test
  void needsACurrentFolder() throws Exception {
    damageTheCache();
    Files.createDirectory(work.resolve("gone"));

    Program.Ended ended =
        run(Map.of(), "sh", "-c", "cd gone && rmdir ../gone && exec " + launcher() + " --version");

    // Which name a folder without one has, and what else is said of it, is up to the shell.
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("error: the current folder is not there any more\n --> ")
        .endsWith("\nhint: go to one that is, with `cd`\n");
  }

  @Test
  void worksWithoutACacheThatCannotBeMade() throws Exception {
    Files.delete(checkout.resolve("templates/monorepo/.template/template.yaml"));

    Program.Ended first = run(Map.of(), launcher(), "--help");
    Program.Ended second = run(Map.of(), launcher(), "--help");

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).startsWith("Renders parameterized templates");
    assertThat(first.err()).contains("scaffold: could not prepare it (" + target);
    assertThat(second).isEqualTo(new Program.Ended(0, first.out(), ""));
  }

  @Test
  void preparesAFastStart() throws Exception {
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Everything");

    prepares();
  }

  @Test
  void preparesAFastStartWithoutTheHistoryOfTheCheckout() throws Exception {
    prepares();
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-C", checkout.toString(), "-c", "user.name=A", "-c", "user.email=a@b"));
    command.addAll(List.of(arguments));
    assertThat(run(Map.of(), command.toArray(String[]::new)).exitCode()).isZero();
  }

  private void prepares() throws IOException, InterruptedException {
    Program.Ended first = run(Map.of(), launcher(), "--help");
    Program.Ended second = run(Map.of(), launcher(), "--help");

    assertThat(first.err()).isEqualTo("scaffold: preparing a fast start, once (a few seconds)\n");
    assertThat(second).isEqualTo(new Program.Ended(0, first.out(), ""));
    assertThat(target.resolve("scaffold-" + System.getProperty("java.version") + ".aot")).exists();
  }
}
