package dev.scaffold.status;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Ours;
import dev.scaffold.merge.UserMoves;
import dev.scaffold.plan.CommittedOurs;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.pristine.Pristine;
import dev.scaffold.pristine.ProjectFolder;
import dev.scaffold.pristine.Wish;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<RelativePath> places = new HashSet<>(files.keySet());
    files.keySet().forEach(path -> places.addAll(foldersOf(path)));
    Map<RelativePath, Entry> taken = ours.at(places);
    SortedMap<RelativePath, Optional<TreeFile>> changes = new TreeMap<>();
    SortedMap<RelativePath, TreeFile> missing = new TreeMap<>();
    files.forEach((path, file) -> {
      // A folder of the person's in a file's place, or a file in its folder's, is told by status.
      if (foldersOf(path).stream().noneMatch(taken::containsKey)
          && ours.below(new Folder(path.value())).isEmpty()) {
        changes.put(tree.inside().resolve(path), Optional.of(file));
        if (!taken.containsKey(path)) {
          missing.put(path, file);
        }
      }
    });
    // Where a file went, Git shows it as renamed, with what was edited in it.
    UserMoves.of(missing, pristine.base(), ours)
        .values()
        .forEach(place -> changes.put(tree.inside().resolve(place), Optional.empty()));
    return changes.isEmpty() ? "" : tree.patchToWorkTree(head, changes, coloured);
  }

  /** Also what a person had forgotten is shown where they name it. */
  private static SortedMap<RelativePath, TreeFile> named(
      CorrectionRequest request, Path project, SortedMap<RelativePath, TreeFile> all) {
    SortedMap<RelativePath, TreeFile> named = new TreeMap<>(all);
    named.keySet().retainAll(new ChosenFiles(project, request.folder()).of(request.paths(), all));
    return named;
  }

  private static List<RelativePath> foldersOf(RelativePath path) {
    List<RelativePath> folders = new ArrayList<>();
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      folders.add(new RelativePath(value.substring(0, slash)));
    }
    return folders;
  }
}
