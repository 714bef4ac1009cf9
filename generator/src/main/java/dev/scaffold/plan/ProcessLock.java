package dev.scaffold.plan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Shows that the process that works in a folder lives: the operating system lets go of the lock
 * when the process ends, however it ends.
 */
record ProcessLock(FileChannel channel) implements AutoCloseable {
  static final String NAME = "lock";

  /** Locks a folder; empty when another one has it, or removed it meanwhile. */
  static Optional<ProcessLock> tryAcquire(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel;
    try {
      if (isNoFile(file)) {
        return Optional.empty();
      }
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      // A lock on a file that was removed after it was opened protects nothing.
      if (channel.tryLock() != null && Files.exists(file)) {
        return Optional.of(new ProcessLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  /** To open a pipe that nobody reads would wait for ever. */
  private static boolean isNoFile(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
