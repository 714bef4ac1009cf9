package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Merges the changes of a template into a repository that was rendered from it: first the trees,
 * path by path, then the texts. It costs what the template changed, whatever the size of the
 * repository.
 */
public final class TreeMerge {
  private final Tree base;
  private final Tree theirs;
  private final Ours ours;
  private final List<TemplateChange> changes;
  private final SortedMap<RelativePath, TreeFile> files;
  private final SortedMap<RelativePath, RelativePath> userMoves;

  private TreeMerge(Tree base, Tree theirs, KnownMoves known, Ours ours) {
    this.base = base;
    this.theirs = theirs;
    this.ours = ours;
    this.changes = TemplateChanges.between(base, theirs, known);
    this.userMoves = UserMoves.of(missing(), base, ours);
    this.files = ours.read(wanted());
  }

  /**
   * What a merge gives.
   *
   * @param outcomes of each change of the template, in the order of their paths
   * @param folderMoves whole folders that one side moved and the other put files into
   */
  public record Result(List<Outcome> outcomes, List<FolderMove> folderMoves) {

    /** Copies the lists. */
    public Result {
      outcomes = List.copyOf(outcomes);
      folderMoves = List.copyOf(folderMoves);
    }

    /** Returns what all of them write; nothing at a path means that its file goes. */
    public SortedMap<RelativePath, Optional<TreeFile>> writes() {
      SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
      for (Outcome outcome : outcomes) {
        // One file may come where another one leaves.
        outcome
            .writes()
            .forEach((path, file) ->
                writes.merge(path, file, (one, other) -> one.isPresent() ? one : other));
      }
      return writes;
    }

    /** Returns what a person has to decide. */
    public List<Outcome.Conflict> conflicts() {
      return outcomes.stream()
          .filter(Outcome.Conflict.class::isInstance)
          .map(Outcome.Conflict.class::cast)
          .toList();
    }
  }

  /**
   * Merges.
   *
   * @param base what the repository was rendered to
   * @param theirs what it is rendered to now
   * @param known about where files of the base are in theirs
   * @param labels for the markers of conflicts
   */
  public static Result merge(Tree base, Tree theirs, KnownMoves known, Ours ours, Labels labels) {
    return new TreeMerge(base, theirs, known, ours).run(labels);
  }

  private Result run(Labels labels) {
    Decisions decisions =
        new Decisions(files, ours, userMoves, new Places(ours, vacated()), labels);
    List<Outcome> outcomes = new ArrayList<>();
    changes.forEach(change -> outcomes.add(decisions.on(change)));
    return new Result(outcomes, folderMoves());
  }

  /** Returns the files of the base that people moved or deleted, and that matter to a change. */
  private SortedMap<RelativePath, TreeFile> missing() {
    SortedMap<RelativePath, TreeFile> missing = new TreeMap<>();
    Set<String> folders = new HashSet<>();
    for (TemplateChange change : changes) {
      switch (change) {
        case TemplateChange.Added added -> folders.add(folder(added.path()));
        case TemplateChange.Removed removed -> missing.put(removed.path(), removed.file());
        case TemplateChange.Edited edited -> missing.put(edited.path(), edited.before());
        case TemplateChange.Moved moved -> missing.put(moved.from(), moved.before());
      }
    }
    // Where new files come, it matters whether the folder was moved away.
    base.files()
        .forEach((path, file) -> {
          if (folders.contains(folder(path))) {
            missing.put(path, file);
          }
        });
    missing.keySet().removeAll(ours.at(missing.keySet()).keySet());
    return missing;
  }

  private static String folder(RelativePath path) {
    return path.value().substring(0, path.value().lastIndexOf('/') + 1);
  }

  private Set<RelativePath> wanted() {
    Set<RelativePath> wanted = new HashSet<>(userMoves.values());
    for (TemplateChange change : changes) {
      wanted.add(change.path());
      if (change instanceof TemplateChange.Moved moved) {
        wanted.add(moved.from());
      }
    }
    return ours.at(wanted).entrySet().stream()
        .filter(entry -> entry.getValue().isFile())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns the paths of the repository whose files leave them. */
  private Set<RelativePath> vacated() {
    Set<RelativePath> vacated = new HashSet<>();
    for (TemplateChange change : changes) {
      switch (change) {
        case TemplateChange.Moved moved when files.containsKey(moved.from()) ->
            vacated.add(moved.from());
        case TemplateChange.Removed removed when isUntouched(removed) ->
            vacated.add(removed.path());
        default -> {}
      }
    }
    return vacated;
  }

  private boolean isUntouched(TemplateChange.Removed removed) {
    TreeFile own = files.get(removed.path());
    return own != null && own.equals(removed.file());
  }

  private List<FolderMove> folderMoves() {
    SortedMap<RelativePath, RelativePath> templateMoves = new TreeMap<>();
    List<RelativePath> templateAdditions = new ArrayList<>();
    for (TemplateChange change : changes) {
      switch (change) {
        case TemplateChange.Moved moved -> templateMoves.put(moved.from(), moved.path());
        case TemplateChange.Added added -> templateAdditions.add(added.path());
        default -> {}
      }
    }
    List<FolderMove> result = new ArrayList<>();
    result.addAll(
        FolderMoves.of(templateMoves, folder -> in(folder, theirs), this::usersOwn, true));
    result.addAll(
        FolderMoves.of(
            userMoves,
            folder -> ours.below(folder).keySet(),
            folder -> templateAdditions.stream().filter(folder::holds).toList(),
            false));
    return result;
  }

  private static List<RelativePath> in(Folder folder, Tree tree) {
    return tree.files().keySet().stream().filter(folder::holds).toList();
  }

  private List<RelativePath> usersOwn(Folder folder) {
    return ours.below(folder).keySet().stream().filter(path -> base.get(path) == null).toList();
  }
}
