package dev.scaffold.status;

import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Ours;
import dev.scaffold.merge.UserMoves;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a repository has otherwise than its templates rendered it. Nothing is read for it but the
 * list of what the repository has in its folders, and where files are missing those that may be
 * them.
 *
 * @param edited files with another content, mode or kind, in their places
 * @param moved where files are now, perhaps edited
 * @param missing files that were deleted
 */
public record Drift(
    List<RelativePath> edited,
    SortedMap<RelativePath, RelativePath> moved,
    List<RelativePath> missing) {

  /** Copies the collections. */
  public Drift {
    edited = List.copyOf(edited);
    moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    missing = List.copyOf(missing);
  }

  /** Returns whether all is as it was rendered. */
  public boolean isNone() {
    return edited.isEmpty() && moved.isEmpty() && missing.isEmpty();
  }

  /** Compares a repository with the rendering. */
  static Drift of(Tree rendered, Ours ours) {
    List<RelativePath> edited = new ArrayList<>();
    SortedMap<RelativePath, TreeFile> missing = new TreeMap<>();
    Map<RelativePath, Entry> entries = ours.at(rendered.files().keySet());
    rendered
        .files()
        .forEach((path, file) -> {
          Entry entry = entries.get(path);
          if (entry == null) {
            missing.put(path, file);
          } else if (!has(entry, file, ours)) {
            edited.add(path);
          }
        });
    SortedMap<RelativePath, RelativePath> moved = UserMoves.of(missing, rendered, ours);
    missing.keySet().removeAll(moved.keySet());
    return new Drift(edited, moved, List.copyOf(missing.keySet()));
  }

  /** Returns whether what a repository has is a file as it was rendered. */
  static boolean has(Entry entry, TreeFile file, Ours ours) {
    Entry.Kind kind = file.executable() ? Entry.Kind.EXECUTABLE : Entry.Kind.FILE;
    return entry.kind() == kind && entry.id().equals(ours.idOf(file));
  }
}
