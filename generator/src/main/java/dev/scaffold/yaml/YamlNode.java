package dev.scaffold.yaml;

import dev.scaffold.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A YAML value that knows where it stands. */
public sealed interface YamlNode {

  /** Returns where the value begins. */
  Location where();

  /**
   * A scalar; {@code plain} when it stands there unquoted, so that `true` or `1` are no strings.
   */
  record Scalar(String text, boolean plain, Location where) implements YamlNode {
    private static final Set<String> NOTHING = Set.of("", "~", "null");

    /** Tells whether it is YAML's way to write that there is no value. */
    public boolean isNothing() {
      return plain && NOTHING.contains(text);
    }
  }

  /** A sequence. */
  record Sequence(List<YamlNode> items, Location where) implements YamlNode {}

  /** A mapping in the order of the file; no key comes twice. */
  record Mapping(Map<String, Entry> entries, Location where) implements YamlNode {}

  /** A key's own place, and its value. */
  record Entry(Location keyWhere, YamlNode value) {}
}
