package dev.scaffold.plan;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that a new project may take: absent, empty, or with nothing in it but a repository
 * without commits.
 *
 * @param folder absolute, without symbolic links
 * @param repository whether that empty repository is there
 */
public record Target(Path folder, boolean repository) {
  private static final String GIT = ".git";

  /**
   * Returns where a folder is, or would be, without a symbolic link on the way that exists; a
   * problem when the folder that it should be in does not.
   */
  public static Path place(Path wanted) {
    try {
      if (Files.isDirectory(wanted)) {
        return wanted.toRealPath();
      }
      Path parent = parent(wanted);
      if (!Files.isDirectory(parent)) {
        throw Problem.invalid(
                "no folder `" + parent + "` to make the project in",
                new Location.Path(wanted.toString()),
                "make it first, or name another one")
            .asException();
      }
      return parent.toRealPath().resolve(wanted.getFileName());
    } catch (IOException e) {
      throw unreadable(wanted, e);
    }
  }

  /** Looks at a folder; a problem when it is not free, or cannot be made where it should be. */
  public static Target of(Path wanted) {
    Path folder = place(wanted);
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return new Target(folder, false);
      }
      if (!Files.isDirectory(folder)) {
        throw taken(folder, "is no folder");
      }
      List<Path> content = content(folder);
      if (content.isEmpty()) {
        return new Target(folder, false);
      }
      if (!content.equals(List.of(folder.resolve(GIT)))) {
        throw taken(folder, "is not empty");
      }
      refuseCommits(folder);
      return new Target(folder, true);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Returns the folder that it is or will be in. */
  public Path parent() {
    return parent(folder);
  }

  /** Returns the folder that a target is or will be in. */
  public static Path parent(Path target) {
    Path parent = target.getParent();
    return parent == null ? target : parent;
  }

  /** Returns the nearest folder above that holds a Git repository. */
  public Optional<Path> enclosingRepository() {
    for (Path at = folder.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(GIT))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.limit(2).toList();
    }
  }

  private static void refuseCommits(Path folder) throws IOException {
    Path git = folder.resolve(GIT);
    if (Files.exists(git.resolve("reftable"))) {
      throw taken(
          folder, "holds a Git repository in whose reftable scaffold cannot look for commits");
    }
    // A linked work tree's `.git` is a file, and belongs to a repository with commits.
    if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(git.resolve("HEAD"))
        || !Files.isDirectory(git.resolve("refs"))
        || !FolderContents.of(folder).isAtMostAnEmptyRepository()) {
      throw taken(folder, "is not empty");
    }
  }

  /** Returns the problem that it is not what it was when it was looked at. */
  RuntimeException changed() {
    return Problem.refused(
            "`" + folder + "` was changed while scaffold worked",
            new Location.Path(folder.toString()),
            "nothing was written; look what came into it, and run the command again")
        .asException();
  }

  private static RuntimeException taken(Path folder, String why) {
    return Problem.refused(
            "`" + folder + "` " + why,
            new Location.Path(folder.toString()),
            "choose another name, or empty it first")
        .asException();
  }

  private static RuntimeException unreadable(Path folder, Exception cause) {
    return Problem.failed(
            cause instanceof AccessDeniedException denied
                ? "no permission to look into `" + denied.getFile() + "`"
                : "cannot look into `" + folder + "`: " + cause.getMessage(),
            new Location.Path(folder.toString()),
            "make it readable for you, or choose another folder")
        .causedBy(cause);
  }
}
