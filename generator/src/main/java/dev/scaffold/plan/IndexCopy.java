package dev.scaffold.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of an index. */
final class IndexCopy {
  private IndexCopy() {}

  /**
   * Copies an index over what is there, if there is one. With its time: by that Git knows which
   * files it must not take for unchanged only because their own times are.
   */
  static void make(Path index, Path copy) throws IOException {
    Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + ".lock"));
    Files.deleteIfExists(copy);
    if (Files.exists(index)) {
      Files.copy(index, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
