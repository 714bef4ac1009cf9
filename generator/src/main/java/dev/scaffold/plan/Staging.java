package dev.scaffold.plan;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.spi.FileSystemProvider;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A folder beside the target in which a project grows until it is complete, and from which it then
 * takes its place by one rename.
 *
 * <p>The folder {@code .<target>.scaffold-<random>} holds {@code lock}, locked for as long as its
 * process lives; {@code tree}, which becomes the target; and {@code before}, the target's former
 * state for the moment between two renames. A process may be killed between any two steps: {@link
 * StaleStaging} brings what it left to an end.
 */
final class Staging implements AutoCloseable {
  static final String MARK = ".scaffold-";
  static final String TREE = "tree";
  static final String BEFORE = "before";

  // With the bits that Java's permissions have no names for, such as set-group-ID.
  private static final String MODE = "unix:mode";
  private static final int MODE_BITS = 07777;

  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  // What the person's umask leaves of these.
  private static final FileAttribute<?> PLAIN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));
  private static final FileAttribute<?> EXECUTABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx"));

  private final Target target;
  private final Path folder;
  private final ProcessLock lock;
  private final Set<String> made = new HashSet<>();
  private Optional<FolderContents> copied = Optional.empty();
  private final Thread atInterrupt = new Thread(this::remove, "remove staging");
  private boolean closed;

  private Staging(Target target, Path folder, ProcessLock lock) {
    this.target = target;
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes an empty staging folder and locks it. */
  static Staging open(Target target) throws IOException {
    while (true) {
      Path folder =
          target.parent().resolve("." + target.folder().getFileName() + MARK + randomHex());
      Files.createDirectory(folder, PRIVATE);
      Optional<ProcessLock> lock = ProcessLock.tryAcquire(folder);
      // Another process that tidies up may have come between the steps: then start again.
      if (lock.isPresent()) {
        Staging staging = new Staging(target, folder, lock.get());
        Files.createDirectory(staging.tree());
        Runtime.getRuntime().addShutdownHook(staging.atInterrupt);
        return staging;
      }
    }
  }

  private static String randomHex() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
  }

  /** Returns the folder that will become the target. */
  Path tree() {
    return folder.resolve(TREE);
  }

  /** Writes one file, and the folders above it. */
  synchronized void add(RelativePath path, TreeFile file) throws IOException {
    refuseWhenInterrupted();
    Path to = tree().resolve(path.value());
    makeFoldersAbove(path);
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            to,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            file.executable() ? EXECUTABLE : PLAIN)) {
      ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private void makeFoldersAbove(RelativePath path) throws IOException {
    int end = path.value().lastIndexOf('/');
    if (end >= 0 && made.add(path.value().substring(0, end))) {
      Files.createDirectories(tree().resolve(path.value().substring(0, end)));
    }
  }

  /** Takes a copy of the target's own repository, which stays as it is until the last step. */
  synchronized void copyRepository() throws IOException {
    refuseWhenInterrupted();
    // Looked at before the look that follows: what comes later shows as a difference at the end.
    copied = Optional.of(FolderContents.of(target.folder()));
    if (!Target.of(target.folder()).equals(target)) {
      throw target.changed();
    }
    Folders.copy(target.folder().resolve(".git"), tree().resolve(".git"));
  }

  /** Does a step in the tree, which an interruption waits for. */
  synchronized <T> T work(ProjectWriter.Step<T> step) throws IOException {
    refuseWhenInterrupted();
    return step.in(tree());
  }

  /** Gives the tree its place; a problem, and everything as it was, when that is taken by now. */
  synchronized void moveIntoPlace() throws IOException {
    refuseWhenInterrupted();
    if (Files.isDirectory(target.folder(), LinkOption.NOFOLLOW_LINKS)) {
      takeModeOfTarget();
    }
    if (copied.isPresent()) {
      moveAside(copied.get());
    }
    try {
      move(tree(), target.folder());
    } catch (IOException e) {
      // Most likely somebody was faster: that is a problem of its own.
      Target.of(target.folder());
      throw e;
    }
  }

  private void takeModeOfTarget() throws IOException {
    // The parent's rights would do for the rename, and it is not to get around the folder's own.
    FileSystemProvider files = target.folder().getFileSystem().provider();
    files.checkAccess(target.folder(), AccessMode.WRITE, AccessMode.EXECUTE);
    Files.setAttribute(tree(), MODE, (int) Files.getAttribute(target.folder(), MODE) & MODE_BITS);
  }

  /** Moves the target out of the way, if it still is what was copied. */
  private void moveAside(FolderContents known) throws IOException {
    if (!FolderContents.of(target.folder()).equals(known)) {
      throw target.changed();
    }
    Path before = folder.resolve(BEFORE);
    move(target.folder(), before);
    // Between the look and the move it was within everybody's reach.
    if (!FolderContents.of(before).equals(known)) {
      move(before, target.folder());
      throw target.changed();
    }
  }

  /** Renames; over an empty folder too, as POSIX's {@code rename} does. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseWhenInterrupted() {
    if (closed) {
      throw new Problem(
              ExitCode.INTERRUPTED,
              "interrupted; nothing was written",
              Location.NONE,
              "run the command again")
          .asException();
    }
  }

  /** Removes the folder and what is left in it; what cannot be removed, the next run tries. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atInterrupt);
    } catch (IllegalStateException e) {
      // The process is already ending, and the hook finds nothing to do.
    }
  }

  private synchronized void remove() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      StaleStaging.settle(target.folder(), folder);
    } catch (IOException e) {
      // Whatever stopped the writing also stops the tidying: full rights may be back next time.
    }
  }
}
