package dev.scaffold.plan;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Failures to write, in a person's words. */
final class WriteProblems {
  // Less than this is not enough for one more file on the file systems that people use.
  private static final long HARDLY_ANY_BYTES = 64 * 1024;

  private WriteProblems() {}

  /** Returns what went wrong while a folder was written, looking at the disk that holds it. */
  static RuntimeException of(Path folder, IOException cause) {
    Location where = new Location.Path(folder.toString());
    if (cause instanceof AccessDeniedException denied) {
      return Problem.failed(
              "no permission to write `" + denied.getFile() + "`",
              where,
              "choose a folder that you may write to")
          .causedBy(cause);
    }
    if (isFull(folder)) {
      return Problem.failed(
              "no space left on the disk that holds `" + folder + "`",
              where,
              "free some space, or choose a folder on another disk; nothing was written")
          .causedBy(cause);
    }
    return Problem.failed(
            "cannot write `" + folder + "`: " + reason(cause), where, "mend that and run it again")
        .causedBy(cause);
  }

  private static boolean isFull(Path folder) {
    try {
      Path at = folder;
      while (!Files.exists(at) && at.getParent() != null) {
        at = at.getParent();
      }
      return Files.getFileStore(at).getUsableSpace() < HARDLY_ANY_BYTES;
    } catch (IOException | ReadOnlyFileSystemException e) {
      return false;
    }
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
