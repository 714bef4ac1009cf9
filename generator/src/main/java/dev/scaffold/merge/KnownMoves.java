package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the places of a template's files between two renderings; the rest is told
 * from what they hold.
 *
 * @param moves where files of the older one are in the newer one
 * @param removed files of the older one that are gone: what looks like one of them is another
 */
public record KnownMoves(Map<RelativePath, RelativePath> moves, Set<RelativePath> removed) {
  /** Nothing is known. */
  public static final KnownMoves NONE = new KnownMoves(Map.of(), Set.of());

  /** Copies the collections. */
  public KnownMoves {
    moves = Map.copyOf(moves);
    removed = Set.copyOf(removed);
  }
}
