package dev.scaffold.plan;

import dev.scaffold.git.IndexStatus;
import dev.scaffold.git.PathChange;
import dev.scaffold.git.WorkTree;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a person's stands against an update: nothing that is not committed may be lost. */
final class Obstacles {
  private final WorkTree tree;
  private final Map<String, PathChange> touched;

  Obstacles(WorkTree tree, List<PathChange> touched) {
    this.tree = tree;
    this.touched =
        touched.stream()
            .collect(Collectors.toMap(change -> change.path().value(), Function.identity()));
  }

  /** Refuses when there is any; looks at nothing but names and the status of an index. */
  void refuse(IndexStatus status) throws IOException {
    Optional<String> underWay = tree.underWay();
    if (underWay.isPresent()) {
      throw refused("a " + underWay.get() + " is under way", List.of(), "end or abort that first");
    }
    refuseAny(status.unmerged(), "in conflict", "resolve that and commit it first");
    refuseAny(
        status.staged(), "staged", "commit that first, or unstage it by `git restore --staged .`");
    refuseAny(
        status.dirty().stream().filter(touched::containsKey).toList(),
        "edited and not committed, and the upgrade changes it",
        "commit or stash that first");
    refuseAny(
        inTheWay(),
        "not in Git, and where the upgrade writes a file",
        "move that away, or add and commit it");
  }

  private void refuseAny(List<String> paths, String what, String hint) {
    if (!paths.isEmpty()) {
      throw refused(Paths.shown(paths) + " is " + what, paths, hint);
    }
  }

  private RuntimeException refused(String what, List<String> paths, String hint) {
    Path where = paths.isEmpty() ? tree.top() : tree.top().resolve(paths.getFirst());
    return Problem.refused(
            what, new Location.Path(where.toString()), hint + "; nothing was changed")
        .asException();
  }

  private List<String> inTheWay() throws IOException {
    List<String> found = new ArrayList<>();
    for (PathChange change : touched.values()) {
      if (change.before().isEmpty() && change.after().isPresent()) {
        found.addAll(inTheWayOf(change.path()));
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  private Collection<String> inTheWayOf(RelativePath path) throws IOException {
    Optional<RelativePath> noFolder = Paths.noFolderAbove(tree.top(), path);
    if (noFolder.isPresent()) {
      return isRemoved(noFolder.get().value()) ? List.of() : List.of(noFolder.get().value());
    }
    Path file = tree.top().resolve(path.value());
    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? List.of(path.value()) : List.of();
    }
    try (Stream<Path> inside = Files.walk(file)) {
      return inside
          .filter(found -> !Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS))
          .map(found -> tree.top().relativize(found).toString())
          .filter(found -> !isRemoved(found))
          .toList();
    }
  }

  private boolean isRemoved(String path) {
    PathChange change = touched.get(path);
    return change != null && change.before().isPresent() && change.after().isEmpty();
  }
}
