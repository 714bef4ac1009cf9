package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a tree out of a commit's one and changes, in the object database alone. {@code git
 * fast-import} reads only the folders that change, whatever the size of the repository, and needs
 * no file, index or reference.
 *
 * @param commit whose tree is changed
 * @param changes by paths from the top of the work tree; nothing at a path means that its file goes
 */
record NewTree(String commit, SortedMap<RelativePath, Optional<TreeFile>> changes) {
  private static final Pattern LISTED = Pattern.compile("040000 tree ([0-9a-f]+)\t\\s*");
  // Never made: it is reset to nothing before the end.
  private static final String REFERENCE = "refs/scaffold/none";

  /** Writes it, and more contents beside it; looks whether nothing else changes. */
  MadeTree write(Commands commands, ObjectFormat format, Collection<TreeFile> more) {
    String tree = id(commands, format, more);
    String differences =
        commands.ask("diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", commit, tree);
    requireNothingElse(differences);
    return new MadeTree(tree, PathChange.parseAll(differences));
  }

  /** Writes it, to look at; returns its id. */
  String write(Commands commands, ObjectFormat format) {
    return id(commands, format, List.of());
  }

  private String id(Commands commands, ObjectFormat format, Collection<TreeFile> more) {
    String output =
        commands.ask(
            out -> writeTo(out, format, more), "fast-import", "--quiet", "--done", "--force");
    Matcher listed = LISTED.matcher(output);
    if (!listed.matches()) {
      throw new IllegalStateException("git fast-import wrote no tree: " + output);
    }
    return listed.group(1);
  }

  private void writeTo(OutputStream out, ObjectFormat format, Collection<TreeFile> more)
      throws IOException {
    FastImportStream stream = new FastImportStream(out);
    for (TreeFile file : more) {
      stream.line("blob");
      stream.data(file.bytes());
    }
    stream.line("commit " + REFERENCE);
    stream.line("committer scaffold <> 0 +0000");
    stream.data("the tree of an upgrade\n".getBytes(StandardCharsets.UTF_8));
    stream.line("from " + commit);
    // First what goes: a file may come where its folder was.
    for (Map.Entry<RelativePath, Optional<TreeFile>> change : changes.entrySet()) {
      if (change.getValue().isEmpty()) {
        stream.removal(change.getKey());
      }
    }
    for (Map.Entry<RelativePath, Optional<TreeFile>> change : changes.entrySet()) {
      if (change.getValue().isPresent()) {
        stream.file(change.getKey(), change.getValue().get());
      }
    }
    stream.line("ls \"\"");
    stream.line("reset " + REFERENCE);
    stream.line("from " + format.none());
    stream.line("");
    stream.line("done");
  }

  /** A file that comes where a folder is would take all that is in it away. */
  private void requireNothingElse(String differences) {
    Set<String> expected =
        changes.keySet().stream().map(RelativePath::value).collect(Collectors.toSet());
    List<String> lines = NulSeparated.of(differences);
    for (int i = 1; i < lines.size(); i += 2) {
      String path = lines.get(i);
      if (!expected.contains(path)) {
        throw Problem.refused(
                "`" + path + "` would be lost, and is no part of what is to change",
                new Location.Path(path),
                "this is a mistake of scaffold's: nothing was written; please report it")
            .asException();
      }
    }
  }
}
