package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.tree.RelativePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An index of a work tree: its own one, or a copy with which Git does the same while everybody else
 * sees the own one unchanged. All paths are from the top of the work tree.
 *
 * @param file which holds it
 * @param format of the repository's objects
 */
public record Index(Commands commands, Path file, ObjectFormat format) {

  /** Makes an index of a work tree. */
  public Index {
    commands = commands.with("GIT_INDEX_FILE", file.toString());
  }

  /**
   * Compares it with HEAD and the work tree, and remembers which files were found unchanged, so
   * that {@link #update} takes them for that.
   */
  public IndexStatus status() {
    // Of all files: told of a few, Git takes those that are assumed unchanged for unchanged ones.
    return IndexStatus.parse(
        commands
            .with("GIT_OPTIONAL_LOCKS", "1")
            .ask(
                "status",
                "--porcelain=v2",
                "-z",
                "--untracked-files=no",
                "--no-renames",
                "--ignore-submodules=dirty"));
  }

  /** Returns whether HEAD has the same. */
  public boolean equalsHead() {
    return commands.run(Commands.NOTHING, "diff-index", "--cached", "--quiet", "HEAD").succeeded();
  }

  /**
   * Goes from one tree to another in the index and in the work tree, where Git's filters, line
   * endings and sparse patterns hold. What is the same in both stays as it is.
   */
  public Outcome update(String from, String to) {
    return commands.run(Commands.NOTHING, "read-tree", "-m", "-u", from, to);
  }

  /** Takes paths out with all their versions, and puts these in. */
  public void replace(Collection<RelativePath> paths, List<IndexEntry> entries) {
    String none = "0 " + format.none() + "\t";
    String removals = NulSeparated.join(paths.stream().map(path -> none + path).toList());
    feed(removals + IndexEntry.format(entries), "update-index", "-z", "--index-info");
  }

  /**
   * Returns the paths whose files are left out of the work tree, as in a sparse checkout, also if
   * there is a file by now.
   */
  public Set<RelativePath> skipped(Collection<RelativePath> among) {
    Commands trusting = commands.withSetting("sparse.expectFilesOutsideOfPatterns=true");
    Set<String> skipped =
        NulSeparated.of(trusting.ask("ls-files", "-t", "-z")).stream()
            .filter(line -> line.startsWith("S "))
            .map(line -> line.substring(2))
            .collect(Collectors.toSet());
    return among.stream()
        .filter(path -> skipped.contains(path.value()))
        .collect(Collectors.toSet());
  }

  /** Leaves the files at these paths out of the work tree. */
  public void skip(Collection<RelativePath> paths) {
    if (!paths.isEmpty()) {
      feed(NulSeparated.join(paths), "update-index", "--skip-worktree", "-z", "--stdin");
    }
  }

  /** Writes these files to the work tree, over what is there. */
  public void checkOut(Collection<RelativePath> paths) {
    if (!paths.isEmpty()) {
      feed(
          NulSeparated.join(paths),
          "checkout-index",
          "--force",
          "--index",
          "--ignore-skip-worktree-bits",
          "-z",
          "--stdin");
    }
  }

  /** Commits it with the person's own hooks, identity and signature. */
  public Outcome commit(String message) {
    return commands.run(
        stream -> stream.write(message.getBytes(StandardCharsets.UTF_8)),
        "commit",
        "--quiet",
        "--file=-");
  }

  private void feed(String text, String... command) {
    commands.ask(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)), command);
  }
}
