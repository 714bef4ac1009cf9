package dev.scaffold.git;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Locale.ROOT;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A folder in a work tree of a person's own repository, reached by their own Git alone.
 *
 * @param folder in it, or its top
 * @param top of the work tree
 * @param inside where the folder is, from the top
 * @param gitFolder Git's own folder for this work tree; others of the repository have theirs
 * @param format of the repository's objects
 */
public record WorkTree(
    Commands commands,
    Path folder,
    Path top,
    Folder inside,
    Path gitFolder,
    Path indexFile,
    ObjectFormat format) {

  // Git may keep these without a file of their own; of the rest it makes folders.
  private static final List<String> HEADS =
      List.of("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD");
  private static final Map<String, String> FOLDERS =
      Map.of(
          "rebase-merge",
          "rebase",
          "rebase-apply",
          "rebase or `git am`",
          "sequencer",
          "cherry-pick or revert");

  /** Looks at a folder; a problem when Git cannot work in it. */
  public static WorkTree of(GitProgram git, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Problem.invalid(
              "no folder `" + folder + "`",
              new Location.Path(folder.toString()),
              "name one that exists")
          .asException();
    }
    GitVersion.require(git.run(folder, "version"));
    Outcome outcome =
        git.run(
            folder,
            "rev-parse",
            "--path-format=absolute",
            "--show-object-format",
            "--show-prefix",
            "--show-toplevel",
            "--absolute-git-dir",
            "--git-path",
            "index");
    List<String> lines = outcome.output().lines().toList();
    if (!outcome.succeeded() || lines.size() != 5) {
      throw Problem.invalid(
              "`" + folder + "` is in no work tree of a Git repository: " + outcome.firstError(),
              new Location.Path(folder.toString()),
              "run it in a repository; `git init` makes one of a folder")
          .asException();
    }
    Path top = Path.of(lines.get(2));
    return new WorkTree(
        new Commands(git, top),
        folder,
        top,
        new Folder(lines.get(1).replaceFirst("/$", "")),
        Path.of(lines.get(3)),
        Path.of(lines.get(4)),
        ObjectFormat.of(lines.get(0)));
  }

  /**
   * The commit that is checked out.
   *
   * @param parents of it, the first one first
   */
  public record Head(String commit, List<String> parents) {

    /** Copies the list. */
    public Head {
      parents = List.copyOf(parents);
    }

    /** Returns whether this was committed upon another commit. */
    public boolean follows(String other) {
      return !parents.isEmpty() && parents.getFirst().equals(other);
    }
  }

  /** Returns what is checked out; a problem when there is no commit yet. */
  public Head head() {
    Outcome outcome = commands.run(Commands.NOTHING, "rev-parse", "HEAD^{commit}", "HEAD^@", "--");
    List<String> lines = outcome.output().lines().filter(line -> !line.equals("--")).toList();
    if (!outcome.succeeded() || lines.isEmpty()) {
      throw Problem.refused(
              "the repository has no commit yet",
              new Location.Path(top.toString()),
              "commit what the project has first")
          .asException();
    }
    return new Head(lines.getFirst(), lines.subList(1, lines.size()));
  }

  /** Returns what a person is in the midst of, such as a merge. */
  public Optional<String> underWay() {
    String[] answers =
        commands
            .ask(
                stream -> stream.write((String.join("\n", HEADS) + "\n").getBytes(US_ASCII)),
                "cat-file",
                "--batch-check")
            .split("\n", -1);
    for (int i = 0; i < HEADS.size(); i++) {
      if (!answers[i].endsWith(" missing")) {
        return Optional.of(HEADS.get(i).replace("_HEAD", "").replace('_', '-').toLowerCase(ROOT));
      }
    }
    return FOLDERS.entrySet().stream()
        .filter(entry -> Files.exists(gitFolder.resolve(entry.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns what a commit has in the folder. */
  public CommittedTree committed(String commit) {
    return new CommittedTree(this, commit);
  }

  /** Returns the id of the tree that a person names; empty when there is none. */
  public Optional<String> treeOf(String name) {
    Outcome outcome =
        commands.run(
            Commands.NOTHING,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            name + "^{tree}");
    return outcome.succeeded() ? Optional.of(outcome.output().strip()) : Optional.empty();
  }

  /** Returns all that a tree has, wherever this folder is. */
  public NavigableMap<RelativePath, TreeEntry> entriesOfTree(String id) {
    return TreeListing.parse(commands.ask("ls-tree", "-r", "-z", "--full-tree", id), Folder.ROOT);
  }

  /** Returns the contents with these ids, by id. */
  public Map<String, byte[]> contents(Collection<String> ids) {
    return new Blobs(commands).read(ids);
  }

  /** Returns the bytes that Git writes to the work tree for these, in their order. */
  public List<byte[]> inWorkTree(List<IndexEntry> entries) {
    return new Blobs(commands).inWorkTree(entries);
  }

  /**
   * Makes a tree out of a commit's one, in the object database alone.
   *
   * @param changes by paths from the top; nothing at a path means that its file goes
   * @param more contents to write
   */
  public MadeTree newTree(
      String commit,
      SortedMap<RelativePath, Optional<TreeFile>> changes,
      Collection<TreeFile> more) {
    return new NewTree(commit, changes).write(commands, format, more);
  }

  /**
   * Returns, for people, what changes make of a commit.
   *
   * @param changes by paths from the top; nothing at a path means that its file goes
   * @param coloured whether for a terminal
   */
  public String patch(
      String commit, SortedMap<RelativePath, Optional<TreeFile>> changes, boolean coloured) {
    return commands.ask(
        "diff",
        "--no-ext-diff",
        coloured(coloured),
        commit,
        new NewTree(commit, changes).write(commands, format),
        "--");
  }

  /**
   * Returns, for people, how the work tree differs from what changes make of a commit; only these
   * files are looked at.
   *
   * @param changes by paths from the top
   * @param coloured whether for a terminal
   */
  public String patchToWorkTree(
      String commit, SortedMap<RelativePath, Optional<TreeFile>> changes, boolean coloured) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "diff",
                "--no-ext-diff",
                "--src-prefix=template/",
                "--dst-prefix=yours/",
                coloured(coloured),
                new NewTree(commit, changes).write(commands, format),
                "--"));
    changes.keySet().forEach(path -> command.add(":(top,literal)" + path));
    return commands.ask(command.toArray(String[]::new));
  }

  private static String coloured(boolean wanted) {
    return wanted ? "--color=always" : "--color=never";
  }

  /** Returns the index that people and their Git use. */
  public Index index() {
    return new Index(commands, indexFile, format);
  }

  /** Returns an index of one's own. */
  public Index index(Path file) {
    return new Index(commands, file, format);
  }

  /** Returns the same with all runs of Git marked, for {@link MarkedRuns}. */
  public WorkTree marked(String mark) {
    return new WorkTree(
        commands.withSetting(MarkedRuns.setting(mark)),
        folder,
        top,
        inside,
        gitFolder,
        indexFile,
        format);
  }

  /** Returns the files that exist while Git writes what is checked out. */
  public List<Path> headLocks() {
    Outcome branch = commands.run(Commands.NOTHING, "symbolic-ref", "--quiet", "HEAD");
    Path head = gitFolder.resolve("HEAD.lock");
    if (!branch.succeeded()) {
      return List.of(head);
    }
    String lock =
        commands.ask(
            "rev-parse", "--path-format=absolute", "--git-path", branch.output().strip() + ".lock");
    return List.of(head, Path.of(lock.strip()));
  }
}
