package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A repository with a project template, {@code service} in the folder of that name. */
record TeamRepository(Path folder) {
  private static final String DESCRIPTION =
      """
      schema: 1
      kind: project
      name: service
      title: Service
      description: What a team begins a service with.
      placeholders: {acme-shop: name}
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: size, type: int, default: 3}
      """;

  /** Makes it, with one commit and no release. */
  static TeamRepository in(Path folder) throws IOException, InterruptedException {
    TeamRepository repository = new TeamRepository(Files.createDirectories(folder).toRealPath());
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.write("service/.template/template.yaml", DESCRIPTION);
    repository.write("service/acme-shop.txt", "acme-shop\n");
    repository.write("service/size.txt.ftl", "[=size]\n");
    repository.commit("0");
    return repository;
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commits everything, with a file that says so; returns the commit's id. */
  String commit(String content) throws IOException, InterruptedException {
    write("service/README.md", content + "\n");
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", content);
    return git("rev-parse", "HEAD");
  }

  /** Commits, and tags the commit as a release. */
  String release(String version) throws IOException, InterruptedException {
    String commit = commit(version);
    git("tag", "--annotate", "--message", version, "v" + version);
    return commit;
  }

  /** Commits, and lists the commit as a release, as the repository of the built-in templates. */
  void releaseBuiltIn(String version) throws IOException, InterruptedException {
    String commit = commit(version);
    Path list = folder.resolve("generator/releases");
    String before = Files.exists(list) ? Files.readString(list) : "";
    write("generator/releases", before + version + " " + commit + "\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Tell of " + version);
  }

  /** Runs Git; returns what it printed, without the last line's end. */
  String git(String... arguments) throws IOException, InterruptedException {
    return git(folder, arguments);
  }

  static String git(Path folder, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Team");
      builder.environment().put("GIT_" + who + "_EMAIL", "team@example.com");
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(List.of(arguments) + ": " + output).isZero();
    return output.strip();
  }
}
