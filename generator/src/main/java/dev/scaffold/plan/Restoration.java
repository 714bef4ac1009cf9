package dev.scaffold.plan;

import dev.scaffold.git.Index;
import dev.scaffold.git.IndexEntry;
import dev.scaffold.git.PathChange;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives paths back what the commit has that an update went upon, in the index and in the work tree,
 * and no others. Done twice, it does the same.
 */
final class Restoration {
  private final WorkTree tree;
  private final UpdateFolder folder;
  private final List<PathChange> paths;
  private final Set<RelativePath> removed;

  Restoration(WorkTree tree, UpdateFolder folder, List<PathChange> paths) {
    this.tree = tree;
    this.folder = folder;
    this.paths = List.copyOf(paths);
    this.removed =
        paths.stream()
            .filter(path -> path.before().isEmpty() && path.after().isPresent())
            .map(PathChange::path)
            .collect(Collectors.toSet());
  }

  /** Restores, while the lock is held. */
  void run(IndexLock lock) throws IOException {
    List<PathChange> kept = paths.stream().filter(path -> path.before().isPresent()).toList();
    List<PathChange> files =
        kept.stream()
            .filter(path -> path.before().map(TreeEntry::isInWorkTree).orElseThrow())
            .toList();
    Set<RelativePath> skipped =
        tree.index(folder.indexBefore())
            .skipped(kept.stream().map(PathChange::path).collect(Collectors.toSet()));
    for (PathChange path : files) {
      if (!skipped.contains(path.path())) {
        requireRoom(path.path());
      }
    }
    IndexCopy.make(tree.indexFile(), folder.index());
    Index copy = tree.index(folder.index());
    copy.replace(
        paths.stream().map(PathChange::path).toList(),
        kept.stream().map(Restoration::entry).toList());
    Set<RelativePath> gone = new HashSet<>(removed);
    gone.addAll(skipped);
    for (RelativePath path : gone) {
      remove(path);
    }
    copy.skip(skipped);
    checkOut(copy, files);
    lock.install(folder.index());
  }

  private static IndexEntry entry(PathChange path) {
    return new IndexEntry(path.path(), 0, path.before().orElseThrow());
  }

  /** Writes what differs only, so that nobody builds again what has not changed. */
  private static void checkOut(Index copy, List<PathChange> files) {
    Set<String> dirty = Set.copyOf(copy.status().dirty());
    copy.checkOut(
        files.stream().map(PathChange::path).filter(path -> dirty.contains(path.value())).toList());
  }

  /** Refuses when a person's file would go for one that comes back. */
  private void requireRoom(RelativePath path) throws IOException {
    RelativePath noFolder = Paths.noFolderAbove(tree.top(), path).orElse(null);
    if (noFolder != null && !removed.contains(noFolder)) {
      throw inTheWay(noFolder.value());
    }
    Path file = tree.top().resolve(path.value());
    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<String> ours = removed.stream().map(RelativePath::value).collect(Collectors.toSet());
    try (Stream<Path> inside = Files.walk(file)) {
      inside
          .filter(found -> !Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS))
          .map(found -> tree.top().relativize(found).toString())
          .filter(found -> !ours.contains(found))
          .findFirst()
          .ifPresent(found -> {
            throw inTheWay(found);
          });
    }
  }

  private RuntimeException inTheWay(String path) {
    return Problem.refused(
            "`" + path + "` is in the place of a file that comes back",
            new Location.Path(tree.top().resolve(path).toString()),
            "move it away, and run the command again")
        .asException();
  }

  private void remove(RelativePath path) throws IOException {
    Path file = tree.top().resolve(path.value());
    if (Paths.noFolderAbove(tree.top(), path).isPresent()
        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.deleteIfExists(file);
    try {
      String above = path.value();
      for (int slash = above.lastIndexOf('/'); slash >= 0; slash = above.lastIndexOf('/')) {
        above = above.substring(0, slash);
        Files.deleteIfExists(tree.top().resolve(above));
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody has more in that folder.
    }
  }
}
