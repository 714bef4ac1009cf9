package dev.scaffold.mergetrees;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads trees from folders and from Git.
 *
 * @param folder from which they are named; absolute
 */
record TreeReader(GitProgram git, Path folder) {
  private static final String GIT_FOLDER = ".git";

  /** Returns the tree of a folder that exists, else of a tree-ish of the repository here. */
  Tree read(String name) {
    Path place = folder.resolve(name);
    return Files.isDirectory(place) ? ofFolder(place) : ofGit(name);
  }

  private static Tree ofFolder(Path root) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return at.endsWith(GIT_FOLDER)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String path = root.relativize(file).toString();
              if (!attributes.isRegularFile()) {
                throw noFile(path);
              }
              files.put(
                  new RelativePath(path),
                  new TreeFile(Files.readAllBytes(file), Files.isExecutable(file)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Problem.failed(
              "the folder cannot be read: " + e.getMessage(),
              new Location.Path(root.toString()),
              "look at its permissions")
          .causedBy(e);
    }
    return new Tree(files);
  }

  private Tree ofGit(String name) {
    if (!git.run(folder, "rev-parse", "--is-inside-work-tree").succeeded()) {
      throw unknown(name);
    }
    WorkTree tree = WorkTree.of(git, folder);
    String id = tree.treeOf(name).orElseThrow(() -> unknown(name));
    Map<RelativePath, TreeEntry> entries = tree.entriesOfTree(id);
    entries.forEach((path, entry) -> {
      if (!isFile(entry)) {
        throw noFile(path.value());
      }
    });
    Map<String, byte[]> contents =
        tree.contents(entries.values().stream().map(TreeEntry::id).collect(Collectors.toSet()));
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    entries.forEach((path, entry) ->
        files.put(
            path,
            new TreeFile(
                Objects.requireNonNull(contents.get(entry.id())),
                entry.mode() == TreeEntry.Mode.EXECUTABLE)));
    return new Tree(files);
  }

  private static RuntimeException unknown(String name) {
    return Problem.invalid(
            "`" + name + "` is neither a folder nor a tree of the repository here",
            new Location.Input(name),
            "name a folder, a commit, a branch, or a tree such as `HEAD:docs`")
        .asException();
  }

  private static boolean isFile(TreeEntry entry) {
    return entry.mode() == TreeEntry.Mode.FILE || entry.mode() == TreeEntry.Mode.EXECUTABLE;
  }

  private static RuntimeException noFile(String path) {
    return Problem.invalid(
            "`" + path + "` is no file, but a link or a part of another repository",
            new Location.Path(path),
            "leave it out: templates have files only")
        .asException();
  }
}
