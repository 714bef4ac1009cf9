package dev.scaffold.cli;

import java.nio.file.Path;

/** A path as a person reads it. */
final class ShownPath {
  private ShownPath() {}

  /** Returns the path relative to the folder from which it is looked at, if it lies below that. */
  static String of(Path path, Path folder) {
    return path.startsWith(folder) && !path.equals(folder)
        ? folder.relativize(path).toString()
        : path.toString();
  }
}
