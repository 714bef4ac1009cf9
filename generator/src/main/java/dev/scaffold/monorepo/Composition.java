package dev.scaffold.monorepo;

import dev.scaffold.action.Command;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rendered monorepo.
 *
 * @param tree all its files, the record among them
 * @param once the files of it that the templates care for no more when they are written
 * @param origins what each file was rendered from; all but the record have one
 * @param record what they were rendered from
 * @param commands that its templates ask to run: the components' by their names, then the project's
 */
public record Composition(
    Tree tree,
    SortedSet<RelativePath> once,
    SortedMap<RelativePath, Origin> origins,
    ScaffoldRecord record,
    List<Command> commands) {

  /** Copies the collections. */
  public Composition {
    once = Collections.unmodifiableSortedSet(new TreeSet<>(once));
    origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    commands = List.copyOf(commands);
  }
}
