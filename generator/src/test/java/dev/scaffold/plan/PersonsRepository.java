package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Stage;
import dev.scaffold.plan.Update.Ending;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real repository, worked on by real Git.
 *
 * @param folder its top
 * @param environment of the person whose it is
 */
record PersonsRepository(Path folder, Map<String, String> environment) {

  /** Makes one with a first commit of a few files. */
  static PersonsRepository in(Path folder, String... options) throws IOException {
    PersonsRepository repository = empty(folder, options);
    repository.write("README.md", "# shop\n");
    repository.write("src/main.txt", lines("main", 20));
    repository.write("src/old.txt", "old\n");
    repository.write("bin/start", "#!/bin/sh\n");
    assertThat(folder.resolve("bin/start").toFile().setExecutable(true)).isTrue();
    repository.write("mine/notes.txt", "notes\n");
    repository.commit("first");
    return repository;
  }

  /** Makes one without a commit. */
  static PersonsRepository empty(Path folder, String... options) throws IOException {
    Files.createDirectories(folder);
    PersonsRepository repository = at(folder);
    repository.git(
        Stream.concat(Stream.of("init", "--quiet", "--initial-branch=main"), Stream.of(options))
            .toArray(String[]::new));
    return repository;
  }

  /** Returns one that is there. */
  static PersonsRepository at(Path folder) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", "/nonexistent");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Jane");
      environment.put("GIT_" + who + "_EMAIL", "jane@example.com");
    }
    return new PersonsRepository(folder, environment);
  }

  static String lines(String name, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(name).append(' ').append(i).append('\n');
    }
    return text.toString();
  }

  GitProgram program() {
    return new GitProgram(environment);
  }

  WorkTree tree() {
    return WorkTree.of(program(), folder);
  }

  RepositoryWriter writer() {
    return new RepositoryWriter(tree());
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Commits everything. */
  void commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
  }

  /** Runs Git, which has to succeed; returns what it printed, without the last line's end. */
  String git(String... arguments) {
    Outcome outcome = program().run(folder, arguments);
    assertThat(outcome.exitCode())
        .as(List.of(arguments) + ": " + outcome.output() + outcome.errors())
        .isZero();
    return outcome.output().stripTrailing();
  }

  String head() {
    return git("rev-parse", "HEAD");
  }

  /** Returns what {@code git status} says of what is not as in HEAD. */
  List<String> status() {
    return git("status", "--porcelain", "--untracked-files=all").lines().toList();
  }

  /** Begins an update that is made for what is checked out. */
  UpdateOf update() {
    return new UpdateOf(head());
  }

  /** Returns whether nothing is left of an update but the file that two of them would lock. */
  boolean hasNoStateLeft() throws IOException {
    Path home = tree().gitFolder().resolve("scaffold");
    try (var inside = Files.list(home)) {
      return inside.allMatch(path -> path.getFileName().toString().equals("lock"))
          && !Files.exists(tree().gitFolder().resolve("index.lock"));
    }
  }

  /** An update, step by step. */
  static final class UpdateOf {
    private final String head;
    private final SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
    private final List<Stage> conflicts = new ArrayList<>();
    private Ending ending = Ending.COMMIT;

    private UpdateOf(String head) {
      this.head = head;
    }

    UpdateOf write(String path, String text) {
      return write(path, text, false);
    }

    UpdateOf write(String path, String text, boolean executable) {
      writes.put(new RelativePath(path), Optional.of(file(text, executable)));
      return this;
    }

    UpdateOf remove(String path) {
      writes.put(new RelativePath(path), Optional.empty());
      return this;
    }

    UpdateOf stage(int number, String path, String text) {
      conflicts.add(new Stage.OfFile(number, new RelativePath(path), file(text, false)));
      return this;
    }

    UpdateOf stage(Stage stage) {
      conflicts.add(stage);
      return this;
    }

    UpdateOf staged() {
      ending = Ending.STAGE;
      return this;
    }

    Update made() {
      return new Update(head, writes, conflicts, "Upgrade\n\nto 2\n", ending, "document");
    }

    private static TreeFile file(String text, boolean executable) {
      return new TreeFile(text.getBytes(StandardCharsets.UTF_8), executable);
    }
  }
}
