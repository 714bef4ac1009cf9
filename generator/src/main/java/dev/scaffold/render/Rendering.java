package dev.scaffold.render;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a template and answers give.
 *
 * @param managed the files that the template goes on caring for
 * @param once the files that are written where nobody has them, and then left alone
 * @param sources where each of them lies in the template, without the suffix of a FreeMarker
 *     template: what stays the same when answers or rules give the file another path
 */
public record Rendering(Tree managed, Tree once, SortedMap<RelativePath, RelativePath> sources) {

  /** Copies the map. */
  public Rendering {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  Rendering(Tree managed, Tree once, Map<RelativePath, RelativePath> sources) {
    this(managed, once, new TreeMap<>(sources));
  }
}
