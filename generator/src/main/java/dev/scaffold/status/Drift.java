package dev.scaffold.status;

import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Ours;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What a repository has otherwise than its templates rendered it. Nothing is read for it but the
 * list of what the repository has.
 *
 * @param edited files with another content, mode or kind
 * @param missing files that were deleted, or moved
 */
public record Drift(List<RelativePath> edited, List<RelativePath> missing) {

  /** Copies the lists. */
  public Drift {
    edited = List.copyOf(edited);
    missing = List.copyOf(missing);
  }

  /** Returns whether all is as it was rendered. */
  public boolean isNone() {
    return edited.isEmpty() && missing.isEmpty();
  }

  /** Compares a repository with the rendering. */
  static Drift of(Tree rendered, Ours ours) {
    List<RelativePath> edited = new ArrayList<>();
    List<RelativePath> missing = new ArrayList<>();
    rendered
        .files()
        .forEach((path, file) -> {
          Entry entry = ours.entries().get(path);
          Entry.Kind kind = file.executable() ? Entry.Kind.EXECUTABLE : Entry.Kind.FILE;
          if (entry == null) {
            missing.add(path);
          } else if (entry.kind() != kind || !entry.id().equals(ours.idOf(file))) {
            edited.add(path);
          }
        });
    return new Drift(edited, missing);
  }
}
