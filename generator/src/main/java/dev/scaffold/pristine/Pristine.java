package dev.scaffold.pristine;

import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The two states between which the templates moved on, as a merge takes them: without the record,
 * which is not merged, and without what a person took out of the templates' care.
 *
 * @param base what the repository was rendered to
 * @param theirs what it is rendered to now
 * @param moves where files of the base are known to be in theirs
 * @param removed files of the base that the templates say are gone: what looks like one of them in
 *     theirs is another one
 * @param once new files to write where the repository has none, and to leave alone otherwise
 * @param record to write in the place of the old one
 * @param origin where the base was found
 * @param notes what a person may want to know
 */
public record Pristine(
    Tree base,
    Tree theirs,
    SortedMap<RelativePath, RelativePath> moves,
    SortedSet<RelativePath> removed,
    Tree once,
    ScaffoldRecord record,
    Base origin,
    List<String> notes) {

  /** Copies the collections. */
  public Pristine {
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    notes = List.copyOf(notes);
  }

  /** Returns the same with other notes. */
  Pristine noting(List<String> others) {
    return new Pristine(base, theirs, moves, removed, once, record, origin, others);
  }

  /** Puts the two states side by side. */
  public static Pristine of(Base base, Theirs theirs) {
    return new Alignment(base, theirs).run();
  }
}
