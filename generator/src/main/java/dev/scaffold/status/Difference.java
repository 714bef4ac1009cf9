package dev.scaffold.status;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Ours;
import dev.scaffold.plan.CommittedOurs;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.pristine.Pristine;
import dev.scaffold.pristine.ProjectFolder;
import dev.scaffold.pristine.Wish;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The story of {@code scaffold diff}: what this repository, as it lies in the work tree, has
 * otherwise than its templates rendered it.
 */
public final class Difference {
  private final GitProgram git;
  private final FindPristine findPristine;

  /** Works with the user's Git and what finds the states of the templates. */
  public Difference(GitProgram git, FindPristine findPristine) {
    this.git = git;
    this.findPristine = findPristine;
  }

  /**
   * Returns a patch from the rendering to the work tree; empty if they are the same.
   *
   * @param request the files that are looked at; none for all
   * @param coloured whether for a terminal
   */
  public String run(CorrectionRequest request, boolean coloured) {
    Path project = ProjectFolder.around(request.folder());
    WorkTree tree = WorkTree.of(git, project);
    String head = tree.head().commit();
    Pristine pristine = findPristine.run(Wish.nothing(project));
    Ours ours = new CommittedOurs(tree, head);
    SortedMap<RelativePath, TreeFile> files =
        request.paths().isEmpty()
            ? pristine.base().files()
            : named(request, project, pristine.origin().managed().files());
    SortedMap<RelativePath, Optional<TreeFile>> changes = new TreeMap<>();
    files.forEach((path, file) -> {
      if (hasRoom(path, ours)) {
        changes.put(tree.inside().resolve(path), Optional.of(file));
      }
    });
    return changes.isEmpty() ? "" : tree.patchToWorkTree(head, changes, coloured);
  }

  /** Also what a person had forgotten is shown where they name it. */
  private static SortedMap<RelativePath, TreeFile> named(
      CorrectionRequest request, Path project, SortedMap<RelativePath, TreeFile> all) {
    SortedMap<RelativePath, TreeFile> named = new TreeMap<>(all);
    named.keySet().retainAll(new ChosenFiles(project, request.folder()).of(request.paths(), all));
    return named;
  }

  /** A folder of the person's in a file's place, or a file in its folder's, is told by status. */
  private static boolean hasRoom(RelativePath path, Ours ours) {
    String below = path.value() + "/";
    boolean folder =
        ours.entries().tailMap(path, false).keySet().stream()
            .takeWhile(other -> other.value().startsWith(path.value()))
            .anyMatch(other -> other.value().startsWith(below));
    return !folder
        && ours.entries().keySet().stream()
            .noneMatch(other -> path.value().startsWith(other.value() + "/"));
  }
}
