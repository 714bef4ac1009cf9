package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a template did between two renderings, path by path. */
public final class TemplateChanges {
  private final SortedMap<RelativePath, TreeFile> gone;
  private final SortedMap<RelativePath, TreeFile> come;
  private final List<TemplateChange> changes = new ArrayList<>();

  private TemplateChanges(Tree base, Tree theirs) {
    gone = new TreeMap<>(base.files());
    come = new TreeMap<>(theirs.files());
  }

  /**
   * Returns the changes, in the order of their paths; a file that is the same in both is none.
   *
   * @param known where files went; other moves are found by what the files hold
   */
  public static List<TemplateChange> between(Tree base, Tree theirs, KnownMoves known) {
    return new TemplateChanges(base, theirs).run(known);
  }

  private List<TemplateChange> run(KnownMoves known) {
    known.moves().forEach(this::pair);
    List.copyOf(gone.keySet()).stream()
        .filter(path -> !known.removed().contains(path))
        .forEach(path -> pair(path, path));
    SortedMap<RelativePath, TreeFile> missing = new TreeMap<>(gone);
    missing.keySet().removeAll(known.removed());
    Pairing.of(missing, come).forEach(this::pair);
    gone.forEach((path, file) -> changes.add(new TemplateChange.Removed(path, file)));
    come.forEach((path, file) -> changes.add(new TemplateChange.Added(path, file)));
    changes.sort(Comparator.comparing(TemplateChange::path));
    return List.copyOf(changes);
  }

  private void pair(RelativePath from, RelativePath to) {
    if (!gone.containsKey(from) || !come.containsKey(to)) {
      return;
    }
    TreeFile before = gone.remove(from);
    TreeFile after = come.remove(to);
    if (!from.equals(to)) {
      changes.add(new TemplateChange.Moved(from, to, before, after));
    } else if (!before.equals(after)) {
      changes.add(new TemplateChange.Edited(to, before, after));
    }
  }
}
