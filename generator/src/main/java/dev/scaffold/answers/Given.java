package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import dev.scaffold.yaml.YamlNode;
import java.util.List;

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

  /** Lines that a person typed one by one: the entries of a list or a map, or a text. */
  record Lines(List<String> lines) implements Given {
    /** Copies the list. */
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public Location where() {
      return Location.NONE;
    }

    @Override
    public Location named() {
      return Location.NONE;
    }
  }
}
