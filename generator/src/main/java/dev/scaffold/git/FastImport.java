package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes a first commit by the user's Git in a repository that they made, since only that knows the
 * hash, the kind of references and the extensions that they chose. Like JGit's, the commit has the
 * tree's own bytes: {@code git fast-import} looks at no attribute, setting or ignore rule for them.
 */
record FastImport(GitProgram git, Path folder) {

  /** Commits to the branch that is checked out; returns the commit's full id. */
  String run(FirstCommit commit) {
    String branch = ask("symbolic-ref", "HEAD");
    require(
        git.run(
            folder,
            stream -> write(new FastImportStream(stream), commit, branch),
            "fast-import",
            "--quiet",
            "--done"));
    ask("read-tree", "HEAD");
    return ask("rev-parse", "--verify", "HEAD");
  }

  private String ask(String... arguments) {
    return require(git.run(folder, arguments)).strip();
  }

  private static String require(Outcome outcome) {
    if (!outcome.succeeded()) {
      throw Problem.failed(
              "Git cannot make the first commit: " + outcome.firstError(),
              new Location.Input("the repository that is there"),
              "mend that, or run it again with --no-git and commit by yourself")
          .asException();
    }
    return outcome.output();
  }

  private static void write(FastImportStream stream, FirstCommit commit, String branch)
      throws IOException {
    stream.line("commit " + branch);
    stream.line("author " + ident(commit.identity().author()));
    stream.line("committer " + ident(commit.identity().committer()));
    stream.data(commit.message().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<RelativePath, TreeFile> file : commit.tree().files().entrySet()) {
      stream.file(file.getKey(), file.getValue());
    }
    stream.line("done");
  }

  private static String ident(Signature signature) {
    return "%s <%s> %d %s"
        .formatted(
            signature.name(),
            signature.email(),
            signature.when().getEpochSecond(),
            zone(signature.zone().getTotalSeconds() / 60));
  }

  private static String zone(int minutes) {
    int distance = Math.abs(minutes);
    return "%s%02d%02d".formatted(minutes < 0 ? "-" : "+", distance / 60, distance % 60);
  }
}
