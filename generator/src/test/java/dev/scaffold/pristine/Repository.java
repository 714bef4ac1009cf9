package dev.scaffold.pristine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real Git repository, of a catalog or of a project. */
record Repository(Path folder) {
  static final GitProgram GIT =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null",
              "GIT_AUTHOR_NAME", "Jane",
              "GIT_AUTHOR_EMAIL", "jane@example.com",
              "GIT_COMMITTER_NAME", "Jane",
              "GIT_COMMITTER_EMAIL", "jane@example.com",
              // Set in hooks: it must not lead anywhere else.
              "GIT_DIR", "/nowhere"));

  /** Makes an empty one. */
  static Repository in(Path folder) throws IOException {
    Repository repository = new Repository(Files.createDirectories(folder).toRealPath());
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  Repository write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  Repository replace(String path, String before, String after) throws IOException {
    assertThat(read(path)).contains(before);
    return write(path, read(path).replace(before, after));
  }

  Repository remove(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  /** Commits everything; returns the commit's id. */
  String commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD");
  }

  /** Commits everything as a release: by a tag, and in the list of the built-in templates. */
  String release(String version) throws IOException {
    String commit = commit(version);
    git("tag", "v" + version);
    String list = "generator/releases";
    String before = Files.exists(folder.resolve(list)) ? read(list) : "";
    write(list, before + version + " " + commit + "\n").commit("Tell of " + version);
    return commit;
  }

  /** Runs Git; returns what it printed, without the last line's end. */
  String git(String... arguments) {
    GitProgram.Outcome outcome = GIT.run(folder, arguments);
    assertThat(outcome.succeeded()).as(outcome.errors()).isTrue();
    return outcome.output().strip();
  }
}
