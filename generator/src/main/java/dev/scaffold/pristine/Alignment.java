package dev.scaffold.pristine;

import dev.scaffold.monorepo.Composition;
import dev.scaffold.monorepo.Migrations;
import dev.scaffold.monorepo.Origin;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds for each file of a base where it is in the newer rendering, and who cares for it there. */
final class Alignment {
  private final Base base;
  private final Theirs theirs;
  private final Composition composition;
  private final Map<Origin, RelativePath> places = new HashMap<>();

  /** Where files of the base are in theirs, as far as they are there. */
  private final SortedMap<RelativePath, RelativePath> targets = new TreeMap<>();

  private final SortedSet<RelativePath> removed = new TreeSet<>();

  Alignment(Base base, Theirs theirs) {
    this.base = base;
    this.theirs = theirs;
    this.composition = theirs.composition();
    composition.origins().forEach((path, origin) -> places.put(origin, path));
  }

  Pristine run() {
    base.managed().files().keySet().forEach(this::align);
    base.once().files().keySet().forEach(this::align);
    Set<RelativePath> forgotten = base.wanted().forgotten();
    SortedSet<RelativePath> nowForgotten = new TreeSet<>();
    forgotten.forEach(path -> nowForgotten.add(targets.getOrDefault(path, path)));

    Map<RelativePath, TreeFile> before = before();
    before.keySet().removeAll(forgotten);
    Map<RelativePath, TreeFile> after = new HashMap<>(composition.tree().files());
    after.remove(ScaffoldRecord.PATH);
    after.keySet().removeAll(composition.once());
    after.keySet().removeAll(nowForgotten);
    SortedMap<RelativePath, RelativePath> moves = new TreeMap<>(targets);
    moves.entrySet().removeIf(move -> move.getKey().equals(move.getValue()));
    moves.keySet().retainAll(before.keySet());
    moves.values().retainAll(after.keySet());
    removed.retainAll(before.keySet());
    List<String> notes = new ArrayList<>(base.notes());
    notes.addAll(theirs.notes());
    return new Pristine(
        new Tree(before),
        new Tree(after),
        moves,
        removed,
        newOnce(forgotten),
        composition.record().forgetting(nowForgotten),
        base,
        notes);
  }

  private void align(RelativePath path) {
    Origin known = base.origins().get(path);
    Origin origin = known == null ? taken(path) : known;
    Migrations migrations = theirs.migrations().get(origin.component());
    Optional<RelativePath> source =
        migrations == null ? Optional.of(origin.source()) : migrations.source(origin.source());
    RelativePath target =
        source.map(now -> places.get(new Origin(origin.component(), now))).orElse(null);
    boolean gone = source.isEmpty() && !composition.origins().containsKey(path);
    if (gone) {
      removed.add(path);
    } else if (target != null) {
      targets.put(path, target);
    } else if (source.isPresent() && composition.origins().containsKey(path)) {
      targets.put(path, path);
    }
  }

  /** Where only files are known, each is taken to lie in the template as in the repository. */
  private Origin taken(RelativePath path) {
    Origin there = composition.origins().get(path);
    if (there != null) {
      return there;
    }
    String component = PartOfTree.owner(path, base.record().components().keySet());
    return new Origin(
        component,
        component.equals(ScaffoldRecord.PROJECT) ? path : new Folder(component).relativize(path));
  }

  /**
   * What the templates leave to the person from now on is not removed: it is no part of the merge.
   * What they care for from now on was the base's, too.
   */
  private Map<RelativePath, TreeFile> before() {
    Map<RelativePath, TreeFile> before = new HashMap<>(base.managed().files());
    before.keySet().removeIf(path -> isOnceNow(path));
    base.once()
        .files()
        .forEach((path, file) -> {
          if (targets.containsKey(path) && !isOnceNow(path)) {
            before.put(path, file);
          }
        });
    return before;
  }

  private boolean isOnceNow(RelativePath path) {
    RelativePath target = targets.get(path);
    return target != null && composition.once().contains(target);
  }

  private Tree newOnce(Set<RelativePath> forgotten) {
    Map<RelativePath, TreeFile> once = new HashMap<>(composition.tree().files());
    once.keySet().retainAll(composition.once());
    once.keySet().removeAll(targets.values());
    once.keySet().removeAll(forgotten);
    return new Tree(once);
  }
}
