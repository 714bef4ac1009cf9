package dev.scaffold.plan;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps everybody's Git from writing the index, as Git itself does, by the file {@code index.lock}.
 * Its content tells which update holds it, so that it is found again after its process was killed.
 */
final class IndexLock implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 2000;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Path index;
  private final String mark;
  private final Path file;

  private IndexLock(Path index, String mark) {
    this.index = index;
    this.mark = mark;
    this.file = index.resolveSibling(index.getFileName() + ".lock");
  }

  /** Returns the lock of an update, held or not. */
  static IndexLock of(Path index, String mark) {
    return new IndexLock(index, mark);
  }

  /**
   * Takes it, also over from a killed process of the same update; waits a moment for others.
   *
   * @param scratch a path on the same disk for a file of one's own
   * @return whether it could be taken
   */
  boolean take(Path scratch) throws IOException {
    Files.writeString(scratch, content());
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    boolean taken = isHeld() || tryToTake(scratch);
    while (!taken && System.nanoTime() < end) {
      pause();
      taken = tryToTake(scratch);
    }
    Files.delete(scratch);
    return taken;
  }

  /** Returns the problem that it cannot be taken. */
  RuntimeException busy() {
    return Problem.refused(
            "another Git process works in this repository, or left its lock behind",
            new Location.Path(file.toString()),
            "wait for it to end, or remove that file if there is none; nothing was changed")
        .asException();
  }

  /** A hard link comes with its content, so nobody ever sees a lock that does not tell whose. */
  private boolean tryToTake(Path scratch) throws IOException {
    try {
      Files.createLink(file, scratch);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return tryToCopy(scratch);
    }
  }

  /** On disks without hard links it is empty for a moment. */
  private boolean tryToCopy(Path scratch) throws IOException {
    try {
      Files.copy(scratch, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.failed("interrupted", Location.NONE, "run the command again").causedBy(e);
    }
  }

  /** Returns whether this update has it, whatever became of the process. */
  boolean isHeld() throws IOException {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == content().length()
          && Files.readString(file).equals(content());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private String content() {
    return "scaffold upgrade " + mark + "\n";
  }

  /** Puts another index in the index's place. */
  void install(Path other) throws IOException {
    Files.move(other, index, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets others write the index again. */
  @Override
  public void close() throws IOException {
    if (isHeld()) {
      Files.delete(file);
    }
  }
}
