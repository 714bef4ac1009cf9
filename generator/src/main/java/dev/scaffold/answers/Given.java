package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import dev.scaffold.yaml.YamlNode;

/** A value as somebody gave it, not yet typed by its question. */
public sealed interface Given {

  /** Returns where the value is written. */
  Location where();

  /** Returns where the answer is named. */
  Location named();

  /** A value that is text only: an argument, a variable, what a person typed. */
  record Text(String text, Location where) implements Given {
    @Override
    public Location named() {
      return where;
    }
  }

  /** A value from a YAML file. */
  record Node(YamlNode node, Location named) implements Given {
    @Override
    public Location where() {
      return node.where();
    }
  }
}
