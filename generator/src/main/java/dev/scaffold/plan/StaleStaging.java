package dev.scaffold.plan;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What killed processes left behind. */
public final class StaleStaging {
  private static final Pattern NAME =
      Pattern.compile("\\.(.+)" + Pattern.quote(Staging.MARK) + "[0-9a-f]{12}");
  private static final Set<String> CONTENT = Set.of(ProcessLock.NAME, Staging.TREE, Staging.BEFORE);

  private StaleStaging() {}

  /**
   * Brings every staging folder of a dead process in {@code parent} to an end: a target that it had
   * moved aside is moved back, the rest is removed. What cannot be removed is left for the next
   * time, and what somebody put there for ever.
   */
  public static void settleIn(Path parent) {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(parent, ".*" + Staging.MARK + "*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches() && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          settleIfDead(parent.resolve(name.group(1)), folder);
        }
      }
    } catch (IOException e) {
      // A parent that cannot be read is reported by whoever goes on to use it.
    }
  }

  private static void settleIfDead(Path target, Path folder) {
    try {
      if (!isOwn(folder) || !holdsOnlyOurs(folder)) {
        return;
      }
      Optional<ProcessLock> lock = ProcessLock.tryAcquire(folder);
      if (lock.isPresent()) {
        try {
          settle(target, folder);
        } finally {
          lock.get().close();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Not ours to touch.
    }
  }

  /** What others leave in a folder that everybody may write to must not make us move it about. */
  private static boolean isOwn(Path folder) throws IOException {
    return Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
        .equals((int) new UnixSystem().getUid());
  }

  private static boolean holdsOnlyOurs(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.allMatch(child -> CONTENT.contains(child.getFileName().toString()));
    }
  }

  /** Ends a staging folder whose lock the caller holds. */
  static void settle(Path target, Path folder) throws IOException {
    Path tree = folder.resolve(Staging.TREE);
    Path before = folder.resolve(Staging.BEFORE);
    if (exists(before) && exists(tree)) {
      // The target was moved aside, and the tree never took its place.
      Staging.move(before, target);
    }
    Folders.delete(tree);
    if (exists(before)) {
      deleteFormer(before);
    }
    // Last, so that nobody takes a half removed folder for a living one's.
    Files.deleteIfExists(folder.resolve(ProcessLock.NAME));
    Files.delete(folder);
  }

  /**
   * Removes what a target was before the tree took its place, of which the tree holds a copy. A
   * process whose current folder it is may have written into it since.
   */
  private static void deleteFormer(Path before) throws IOException {
    FolderContents former = FolderContents.of(before);
    if (!former.isAtMostAnEmptyRepository()) {
      throw new IOException("`" + before + "` holds somebody's files");
    }
    former.delete(before);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
