package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The files of a commit in a repository, read from Git's objects, not from the disk. */
public final class CommittedFiles implements AutoCloseable {
  // Trees may hold one another many times: a few kilobytes can list more than any memory holds.
  private static final int MAX_ENTRIES = 2 * Tree.MAX_FILES;
  private static final int MAX_PATH = 4096;

  private final Path place;
  private final Repository repository;
  private final ObjectReader objects;
  private final ObjectId commit;
  private final SortedMap<RelativePath, Entry> entries;

  /** What an entry of a tree stands for. */
  public enum Kind {
    FILE,
    EXECUTABLE,
    LINK,
    SUBMODULE
  }

  /** A file's content by its object, and what kind of file it is. */
  public record Entry(ObjectId object, Kind kind) {}

  private CommittedFiles(
      Path place,
      Repository repository,
      ObjectReader objects,
      ObjectId commit,
      SortedMap<RelativePath, Entry> entries) {
    this.place = place;
    this.repository = repository;
    this.objects = objects;
    this.commit = commit;
    this.entries = entries;
  }

  /** Returns whether a folder is a work tree, or a bare repository. */
  public static boolean areIn(Path place) {
    return isWorkTree(place)
        || (Files.isRegularFile(place.resolve(Constants.HEAD))
            && Files.isDirectory(place.resolve(Constants.OBJECTS)));
  }

  private static boolean isWorkTree(Path place) {
    return Files.exists(place.resolve(Constants.DOT_GIT));
  }

  /** Lists the commit that is checked out in a work tree, or that a bare repository begins at. */
  public static CommittedFiles ofHead(Path place) {
    return of(place, Constants.HEAD)
        .orElseThrow(() -> unreadable(place, new IOException("it has no commit")));
  }

  /** Lists a commit by its full id; empty when the repository does not have it. */
  public static Optional<CommittedFiles> ofCommit(Path place, String commit) {
    return of(place, repository -> object(repository, commit));
  }

  /** Returns whether a repository has a commit, by its full id. */
  public static boolean has(Path place, String commit) {
    IsolatedSystem.install();
    try (Repository repository = open(place)) {
      return object(repository, commit).isPresent();
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static Optional<ObjectId> object(Repository repository, String commit)
      throws IOException {
    ObjectId id = ObjectId.fromString(commit);
    return repository.getObjectDatabase().has(id) ? Optional.of(id) : Optional.empty();
  }

  private static Optional<CommittedFiles> of(Path place, String ref) {
    return of(
        place, repository -> Optional.ofNullable(repository.exactRef(ref)).map(Ref::getObjectId));
  }

  /** Finds the object to begin with. */
  @FunctionalInterface
  private interface Start {
    Optional<ObjectId> in(Repository repository) throws IOException;
  }

  private static Optional<CommittedFiles> of(Path place, Start start) {
    IsolatedSystem.install();
    try {
      Repository repository = open(place);
      Optional<ObjectId> found = start.in(repository);
      if (found.isEmpty()) {
        repository.close();
        return Optional.empty();
      }
      ObjectReader objects = repository.newObjectReader();
      try (RevWalk walk = new RevWalk(objects)) {
        RevCommit commit = walk.parseCommit(found.get());
        return Optional.of(
            new CommittedFiles(
                place,
                repository,
                objects,
                commit.copy(),
                entries(place, objects, commit.getTree())));
      }
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static Repository open(Path place) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    return isWorkTree(place)
        ? builder.setWorkTree(place.toFile()).build()
        : builder.setGitDir(place.toFile()).build();
  }

  private static SortedMap<RelativePath, Entry> entries(
      Path place, ObjectReader objects, ObjectId tree) throws IOException {
    SortedMap<RelativePath, Entry> entries = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      for (int count = 1; walk.next(); count++) {
        refuseMany(place, count);
        refuseLong(place, walk.getPathLength());
        if (walk.isSubtree()) {
          walk.enterSubtree();
        } else {
          entries.put(path(place, walk), new Entry(walk.getObjectId(0), kind(walk.getFileMode())));
        }
      }
    }
    return Collections.unmodifiableSortedMap(entries);
  }

  private static Kind kind(FileMode mode) {
    if (mode.equals(FileMode.GITLINK)) {
      return Kind.SUBMODULE;
    }
    if (mode.equals(FileMode.SYMLINK)) {
      return Kind.LINK;
    }
    return mode.equals(FileMode.EXECUTABLE_FILE) ? Kind.EXECUTABLE : Kind.FILE;
  }

  private static RelativePath path(Path place, TreeWalk walk) {
    byte[] name = walk.getRawPath();
    try {
      return new RelativePath(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException e) {
      throw badName(place, walk, "a name that is not UTF-8").causedBy(e);
    } catch (IllegalArgumentException e) {
      throw badName(place, walk, "a name that not every system can hold").causedBy(e);
    }
  }

  private static Problem badName(Path place, TreeWalk walk, String what) {
    return Problem.invalid(
        what, new Location.Path(place + ": " + walk.getPathString()), "rename the file");
  }

  private static void refuseMany(Path place, int count) {
    if (count > MAX_ENTRIES) {
      throw Problem.refused(
              "the commit holds more than " + MAX_ENTRIES + " files and folders",
              new Location.Path(place.toString()),
              "keep templates in a repository of their own")
          .asException();
    }
  }

  private static void refuseLong(Path place, int length) {
    if (length > MAX_PATH) {
      throw Problem.refused(
              "the commit holds a path of more than " + MAX_PATH + " bytes",
              new Location.Path(place.toString()),
              "keep templates in a repository of their own")
          .asException();
    }
  }

  /** Returns the commit's full id. */
  public String commit() {
    return commit.name();
  }

  /**
   * Returns the files that another commit does not have, or not so, and those that only it has;
   * empty when the repository does not have that commit.
   */
  public Optional<List<RelativePath>> changesSince(String other) {
    try (RevWalk commits = new RevWalk(objects);
        TreeWalk walk = new TreeWalk(objects)) {
      Optional<ObjectId> id = object(repository, other);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      walk.addTree(commits.parseCommit(id.get()).getTree());
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      List<RelativePath> changes = new ArrayList<>();
      while (walk.next()) {
        changes.add(path(place, walk));
      }
      return Optional.of(changes);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /** Returns what the commit holds. */
  public SortedMap<RelativePath, Entry> entries() {
    return entries;
  }

  /** Returns how many bytes a file has, without reading it. */
  public long size(Entry entry) {
    try {
      return objects.getObjectSize(entry.object(), Constants.OBJ_BLOB);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /** Reads one of the files. */
  public TreeFile read(Entry entry) {
    try {
      return new TreeFile(
          objects.open(entry.object(), Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE),
          entry.kind() == Kind.EXECUTABLE);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static RuntimeException unreadable(Path place, IOException cause) {
    return Problem.failed(
            "cannot read the Git repository: " + cause.getMessage(),
            new Location.Path(place.toString()),
            "make `git log` work there, or name a folder with --catalog")
        .causedBy(cause);
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
