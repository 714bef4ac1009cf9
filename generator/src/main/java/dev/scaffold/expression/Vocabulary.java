package dev.scaffold.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that an expression may use where it stands.
 *
 * @param names what each of them is
 * @param elsewhere names that are known in other places only, and what to do about that
 */
public record Vocabulary(Map<String, Type> names, Map<String, String> elsewhere) {

  /** Copies the maps. */
  public Vocabulary {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    elsewhere = Map.copyOf(elsewhere);
  }

  /** Returns this vocabulary with one more name. */
  public Vocabulary with(String name, Type type) {
    Map<String, Type> more = new LinkedHashMap<>(names);
    more.put(name, type);
    return new Vocabulary(more, elsewhere);
  }

  /** Returns this vocabulary with the names that another one has besides. */
  public Vocabulary with(Map<String, Type> others) {
    Map<String, Type> more = new LinkedHashMap<>(names);
    more.putAll(others);
    return new Vocabulary(more, elsewhere);
  }
}
