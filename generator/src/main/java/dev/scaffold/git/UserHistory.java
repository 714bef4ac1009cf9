package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user's repository has committed below one of its folders, read by their own Git: so it may
 * be a linked work tree, a partial clone, or hash in any way. The work tree is not looked at.
 *
 * @param folder in the work tree; all paths begin there
 */
public record UserHistory(GitProgram git, Path folder) {
  /** The commit that is checked out. */
  private static final String HEAD = "HEAD";

  // As `git ls-tree -l -z` prints a file: mode, object, size, path.
  private static final Pattern FILE =
      Pattern.compile("(100644|100755) blob (\\p{XDigit}+) +(\\d+)\t(.+)", Pattern.DOTALL);
  private static final Pattern BLOB = Pattern.compile("\\p{XDigit}+ blob (\\d+)");

  /** Returns the full id of HEAD; a problem in no repository, or in one without a commit. */
  public String head() {
    return commit(HEAD)
        .orElseThrow(() -> {
          Outcome inside = run("rev-parse", "--is-inside-work-tree");
          return Problem.invalid(
                  inside.succeeded()
                      ? "the repository has no commit yet"
                      : "no Git repository: " + inside.firstError(),
                  new Location.Path(folder.toString()),
                  "commit the project with Git, as `scaffold new` does")
              .asException();
        });
  }

  /** Returns the full id of a commit that a person names; empty when there is none. */
  public Optional<String> commit(String name) {
    Outcome outcome =
        run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    return outcome.succeeded() ? Optional.of(outcome.output().strip()) : Optional.empty();
  }

  /** Returns whether the history ends earlier here than where it was cloned from. */
  public boolean isShallow() {
    return required("rev-parse", "--is-shallow-repository").strip().equals("true");
  }

  /** Returns the commits of HEAD's first parents that changed a file, the newest first. */
  public List<String> changes(RelativePath file) {
    return required("rev-list", "--first-parent", HEAD, "--", file.value()).lines().toList();
  }

  /** Returns all commits in HEAD's history that changed a file, the newest first. */
  public List<String> allChanges(RelativePath file) {
    return required("rev-list", "--full-history", HEAD, "--", file.value()).lines().toList();
  }

  /** Returns the text of a file in a commit; empty when it is not there. */
  public Optional<String> text(String commit, RelativePath file) {
    Outcome outcome = run("cat-file", "blob", commit + ":./" + file);
    return outcome.succeeded() ? Optional.of(outcome.output()) : Optional.empty();
  }

  /**
   * Returns the files that a commit has in the folder, without links and submodules; empty when
   * they are more than a rendering can be.
   */
  public Optional<Tree> files(String commit) {
    Map<RelativePath, Matcher> listed = new TreeMap<>();
    long bytes = 0;
    for (String entry : required("ls-tree", "-r", "-l", "-z", commit).split("\0", -1)) {
      Matcher file = FILE.matcher(entry);
      if (file.matches() && isPath(file.group(4))) {
        listed.put(new RelativePath(file.group(4)), file);
        bytes += Long.parseLong(file.group(3));
      }
    }
    if (listed.size() > Tree.MAX_FILES || bytes > Tree.MAX_BYTES) {
      return Optional.empty();
    }
    List<byte[]> contents = blobs(listed.values().stream().map(file -> file.group(2)).toList());
    Map<RelativePath, TreeFile> files = new HashMap<>();
    int at = 0;
    for (Map.Entry<RelativePath, Matcher> file : listed.entrySet()) {
      boolean executable = file.getValue().group(1).equals("100755");
      files.put(file.getKey(), new TreeFile(contents.get(at++), executable));
    }
    return Optional.of(new Tree(files));
  }

  private static boolean isPath(String path) {
    try {
      return new RelativePath(path).value().equals(path);
    } catch (IllegalArgumentException e) {
      // What no template can give.
      return false;
    }
  }

  private List<byte[]> blobs(List<String> ids) {
    // In this encoding a character is a byte.
    Outcome outcome =
        git.run(
            folder,
            stream ->
                stream.write((String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.ISO_8859_1,
            "cat-file",
            "--batch");
    String output = outcome.output();
    List<byte[]> contents = new ArrayList<>();
    int at = 0;
    while (outcome.succeeded() && contents.size() < ids.size()) {
      int end = output.indexOf('\n', at);
      Matcher blob = BLOB.matcher(end < 0 ? "" : output.substring(at, end));
      if (!blob.matches()) {
        break;
      }
      int begin = end + 1;
      at = begin + Integer.parseInt(blob.group(1));
      contents.add(output.substring(begin, at).getBytes(StandardCharsets.ISO_8859_1));
      at++;
    }
    if (contents.size() < ids.size()) {
      throw unreadable(outcome);
    }
    return contents;
  }

  private String required(String... arguments) {
    Outcome outcome = run(arguments);
    if (!outcome.succeeded()) {
      throw unreadable(outcome);
    }
    return outcome.output();
  }

  private Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("--literal-pathspecs"));
    command.addAll(List.of(arguments));
    return git.run(folder, command.toArray(String[]::new));
  }

  private ProblemException unreadable(Outcome outcome) {
    return Problem.failed(
            "cannot read the Git repository: " + outcome.firstError(),
            new Location.Path(folder.toString()),
            "make `git log` and `git fsck` work there")
        .asException();
  }
}
