package dev.scaffold.pristine;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which components a repository is to have besides, or without, those of its record.
 *
 * @param added templates by the names of the components that they are to make
 * @param removed names of components
 */
public record Change(SortedMap<String, String> added, Set<String> removed) {
  /** The components stay as they are. */
  public static final Change NONE = new Change(Collections.emptySortedMap(), Set.of());

  /** Copies the collections. */
  public Change {
    added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
    removed = Set.copyOf(removed);
  }

  /** Returns the change that adds one component. */
  public static Change adding(String name, String template) {
    return new Change(new TreeMap<>(Map.of(name, template)), Set.of());
  }

  /** Returns the change that removes one component. */
  public static Change removing(String name) {
    return new Change(Collections.emptySortedMap(), Set.of(name));
  }
}
