package dev.scaffold.tree;

/**
 * A folder below some root, or the root itself.
 *
 * @param path from the root; empty for the root
 */
public record Folder(String path) implements Comparable<Folder> {
  /** The folder that everything lies in. */
  public static final Folder ROOT = new Folder("");

  /** Refuses what is neither empty nor a {@link RelativePath}. */
  public Folder {
    if (!path.isEmpty()) {
      path = new RelativePath(path).value();
    }
  }

  /** Returns the last part of the path; empty for the root. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the path from the root of something in this folder. */
  public RelativePath resolve(RelativePath inside) {
    return new RelativePath(start() + inside.value());
  }

  /** Returns whether a path, from the root, leads into this folder. */
  public boolean holds(RelativePath inside) {
    return inside.value().startsWith(start());
  }

  /** Returns whether another folder lies in this one. */
  public boolean holds(Folder inside) {
    return !inside.equals(this) && inside.path.startsWith(start());
  }

  /** Returns a path, from the root, as seen from this folder, which it must lead into. */
  public RelativePath relativize(RelativePath inside) {
    if (!holds(inside)) {
      throw new IllegalArgumentException(inside + " is not in " + this);
    }
    return new RelativePath(inside.value().substring(start().length()));
  }

  private String start() {
    return path.isEmpty() ? "" : path + "/";
  }

  @Override
  public int compareTo(Folder other) {
    return path.compareTo(other.path);
  }

  /** Returns the path as people write it, {@code .} for the root. */
  @Override
  public String toString() {
    return path.isEmpty() ? "." : path;
  }
}
