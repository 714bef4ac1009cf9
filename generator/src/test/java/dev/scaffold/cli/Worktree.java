package dev.scaffold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that Jane works in, with real Git and none of the tester's settings. */
record Worktree(Path folder) {

  /** Makes a repository. */
  static Worktree init(Path folder, String... options) throws Exception {
    Worktree tree = new Worktree(Files.createDirectories(folder));
    List<String> command = new ArrayList<>(List.of("init", "--quiet", "--initial-branch=main"));
    command.addAll(List.of(options));
    tree.git(command.toArray(String[]::new));
    return tree;
  }

  Worktree write(String path, String text) throws IOException {
    return write(path, text.getBytes(UTF_8));
  }

  Worktree write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Worktree executable(String path) {
    assertThat(folder.resolve(path).toFile().setExecutable(true)).isTrue();
    return this;
  }

  String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  Worktree replace(String path, String before, String after) throws IOException {
    assertThat(read(path)).contains(before);
    return write(path, read(path).replace(before, after));
  }

  Worktree move(String from, String to) throws IOException {
    Files.createDirectories(folder.resolve(to).getParent());
    Files.move(folder.resolve(from), folder.resolve(to));
    return this;
  }

  Worktree remove(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  void commit(String message) throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  void release(String version) throws Exception {
    commit(version);
    git("tag", "v" + version);
  }

  String head() throws Exception {
    return git("rev-parse", "HEAD");
  }

  /** Returns what {@code git status} says of what is not as in HEAD, from this folder. */
  List<String> status() throws Exception {
    return git("status", "--short", "--untracked-files=all").lines().toList();
  }

  /** Runs Git, which has to succeed; returns what it printed, without the last line's end. */
  String git(String... arguments) throws Exception {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.stripTrailing();
  }

  /** Runs Git; returns whether it succeeded. */
  boolean succeeds(String... arguments) throws Exception {
    Process process = start(arguments);
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Jane", "-c", "user.email=jane@example.com"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder.start();
  }
}
