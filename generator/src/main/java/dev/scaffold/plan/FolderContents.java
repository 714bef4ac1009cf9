package dev.scaffold.plan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What lies in a folder at one moment, however deep: two that are equal show that nobody worked in
 * it between them. Symbolic links are not followed.
 *
 * @param entries by their paths from the folder, so that each follows the folders that it is in
 */
record FolderContents(NavigableMap<Path, Entry> entries) {
  private static final Path GIT = Path.of(".git");
  private static final Path REFS = GIT.resolve("refs");
  // What Git makes once something is staged, or once there are many branches and tags.
  private static final List<Path> SIGNS_OF_WORK =
      List.of(GIT.resolve("index"), GIT.resolve("packed-refs"), GIT.resolve("reftable"));

  /** A folder counts by what is in it alone: its own size and time are left at nothing. */
  record Entry(boolean folder, long size, FileTime modified) {
    private static final Entry FOLDER = new Entry(true, 0, FileTime.fromMillis(0));
  }

  /** Looks into a folder. */
  static FolderContents of(Path folder) throws IOException {
    NavigableMap<Path, Entry> entries = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            if (!entered.equals(folder)) {
              entries.put(folder.relativize(entered), Entry.FOLDER);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries.put(
                folder.relativize(file),
                new Entry(false, attributes.size(), attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderContents(Collections.unmodifiableNavigableMap(entries));
  }

  /** Returns whether there is nothing, or only a repository without commits and staged files. */
  boolean isAtMostAnEmptyRepository() {
    return entries.keySet().stream().allMatch(path -> path.startsWith(GIT))
        && SIGNS_OF_WORK.stream().noneMatch(entries::containsKey)
        && entries.entrySet().stream()
            .noneMatch(entry -> entry.getKey().startsWith(REFS) && !entry.getValue().folder());
  }

  /** Removes exactly this and the folder; fails, and leaves it, where more has come. */
  void delete(Path folder) throws IOException {
    for (Path path : entries.descendingKeySet()) {
      Files.delete(folder.resolve(path));
    }
    Files.delete(folder);
  }
}
