package dev.scaffold.plan;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows that a file was not written between two looks. */
record Stamp(long size, FileTime modified, @Nullable Object key) {

  /** Looks at a file, and at no other that a symbolic link leads to; empty when there is none. */
  static Optional<Stamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(
          new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
    } catch (FileSystemException e) {
      // Most likely it is not there; it may also have a file in the place of a folder on the way.
      return Optional.empty();
    }
  }
}
