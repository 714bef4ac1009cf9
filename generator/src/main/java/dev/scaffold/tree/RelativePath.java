package dev.scaffold.tree;

import java.util.Arrays;
import java.util.List;

/**
 * A normalized path below some root: segments joined by {@code /}, none of them empty, {@code .} or
 * {@code ..}. Sorted by its characters.
 */
public record RelativePath(String value) implements Comparable<RelativePath> {

  /** Refuses what is not a normalized relative path, with an {@link IllegalArgumentException}. */
  public RelativePath {
    for (String segment : value.split("/", -1)) {
      if (segment.isEmpty()
          || segment.equals(".")
          || segment.equals("..")
          || segment.indexOf('\\') >= 0
          || segment.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("not a relative path: " + value);
      }
    }
  }

  /** Returns the path of {@code child} below this one. */
  public RelativePath resolve(RelativePath child) {
    return new RelativePath(value + "/" + child.value);
  }

  /** Returns the path's parts, outermost first. */
  public List<String> segments() {
    return Arrays.asList(value.split("/"));
  }

  /** Returns the last segment. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Returns the folder that it lies in. */
  public Folder folder() {
    return new Folder(value.substring(0, Math.max(0, value.lastIndexOf('/'))));
  }

  @Override
  public int compareTo(RelativePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
