package dev.scaffold.git;

import java.util.List;

/**
 * A tree that was made out of a commit's one.
 *
 * @param id of it
 * @param changes that lead from the commit to it
 */
public record MadeTree(String id, List<PathChange> changes) {

  /** Copies the list. */
  public MadeTree {
    changes = List.copyOf(changes);
  }
}
