package dev.scaffold.plan;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
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
 * @param folder absolute, without symbolic links in its last part
 * @param repository whether that empty repository is there
 */
public record Target(Path folder, boolean repository) {
  private static final String GIT = ".git";

  /** Looks at a folder; a problem when it is not free, or cannot be made where it should be. */
  public static Target of(Path wanted) {
    try {
      Path folder = Files.isDirectory(wanted) ? wanted.toRealPath() : wanted;
      if (!Files.isDirectory(parent(folder))) {
        throw Problem.invalid(
                "no folder `" + parent(folder) + "` to make the project in",
                new Location.Path(wanted.toString()),
                "make it first, or name another one")
            .asException();
      }
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return new Target(folder, false);
      }
      if (!Files.isDirectory(folder)) {
        throw taken(folder, "is no folder");
      }
      List<Path> content = content(folder);
      boolean repository = content.equals(List.of(folder.resolve(GIT)));
      if (!content.isEmpty() && !(repository && isWithoutCommits(folder.resolve(GIT)))) {
        throw taken(folder, "is not empty");
      }
      return new Target(folder, repository);
    } catch (IOException e) {
      throw WriteProblems.of(wanted, e);
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

  /** A linked work tree's {@code .git} is a file, and belongs to a repository with commits. */
  private static boolean isWithoutCommits(Path git) throws IOException {
    if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(git.resolve("HEAD"))
        || Files.exists(git.resolve("packed-refs"))
        || Files.exists(git.resolve("index"))) {
      return false;
    }
    try (Stream<Path> refs = Files.walk(git.resolve("refs"))) {
      return refs.noneMatch(Files::isRegularFile);
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
}
