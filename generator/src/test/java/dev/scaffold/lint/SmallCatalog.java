package dev.scaffold.lint;

import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with templates to look at. */
record SmallCatalog(Path folder) {
  static final String HEAD =
      """
      schema: 1
      kind: component
      name: backend/small
      title: Small
      description: A small one.
      """;
  static final int HEAD_LINES = 5;
  static final String DESCRIPTION = "small/.template/template.yaml";

  void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Writes a component with this below its head, and some files that rules may be about. */
  void writeSmall(String text) throws IOException {
    write(DESCRIPTION, HEAD + text);
    write("small/README.md", "# acme-shop\n");
    write("small/package.json", "{\"name\": \"small\"}\n");
    write("small/other.json", "{\"name\": \"other\"}\n");
    write("small/run.sh", "#!/bin/sh\n");
    write("small/run.sh.ftl", "#!/bin/sh\n");
    write("small/Makefile.ftl", "all:\n");
  }

  List<Problem> problems() {
    return lint(folder).problems();
  }

  static LintResult lint(Path folder) {
    GitProgram git = new GitProgram(Map.of("PATH", System.getenv("PATH")));
    return new LintTemplates(git).run(new LintRequest(folder, Optional.empty()));
  }

  static String shown(Location where) {
    return switch (where) {
      case Location.InFile in -> in.file() + ":" + in.line() + ":" + in.column();
      case Location.Path path -> path.path();
      case Location.Input input -> input.input();
      case Location.None none -> "";
    };
  }
}
