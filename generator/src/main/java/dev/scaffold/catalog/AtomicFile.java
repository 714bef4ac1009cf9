package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/** A small text file that several processes read and replace: each sees an old or a new one. */
record AtomicFile(Path path) {

  /** Returns the text; empty when there is no file. */
  Optional<String> read() {
    try {
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (CharacterCodingException e) {
      throw Problem.invalid(
              "the file is not UTF-8 text", new Location.Path(path.toString()), "mend or remove it")
          .causedBy(e);
    } catch (IOException e) {
      throw unusable("read", path, e);
    }
  }

  /** Replaces the file, and makes the folders that it lies in. */
  void write(String text) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
      Path written = Files.createTempFile(folder, "." + path.getFileName(), ".new");
      try {
        Files.writeString(written, text);
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw unusable("write", path, e);
    }
  }

  /** Does something while no other process does so with this file; waits for those that do. */
  <T> T alone(Supplier<T> work) {
    Path lock = path.resolveSibling(path.getFileName() + ".lock");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return work.get();
      }
    } catch (IOException e) {
      throw unusable("lock", lock, e);
    }
  }

  static ProblemException unusable(String what, Path path, IOException cause) {
    return Problem.failed(
            "cannot " + what + " `" + path + "`: " + cause.getMessage(),
            new Location.Path(path.toString()),
            "make it readable and writable for you, on a disk with room")
        .causedBy(cause);
  }
}
