package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
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

/** The files of a commit in a repository, read from Git's objects, not from the disk. */
public final class CommittedFiles implements AutoCloseable {
  private final Path place;
  private final Repository repository;
  private final ObjectReader objects;
  private final ObjectId commit;
  private final SortedMap<RelativePath, Entry> entries;

  /** A file's content by its object, and its mode. */
  public record Entry(ObjectId object, boolean executable, boolean link) {}

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

  /** Lists the commit that a tag points at; empty when there is no such tag. */
  public static Optional<CommittedFiles> ofTag(Path place, String tag) {
    return of(place, Constants.R_TAGS + tag);
  }

  private static Optional<CommittedFiles> of(Path place, String ref) {
    IsolatedSystem.install();
    try {
      Repository repository = open(place);
      ObjectReader objects = repository.newObjectReader();
      Ref found = repository.exactRef(ref);
      if (found == null || found.getObjectId() == null) {
        repository.close();
        return Optional.empty();
      }
      try (RevWalk walk = new RevWalk(objects)) {
        RevCommit commit = walk.parseCommit(found.getObjectId());
        return Optional.of(
            new CommittedFiles(
                place, repository, objects, commit.copy(), entries(objects, commit.getTree())));
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

  private static SortedMap<RelativePath, Entry> entries(ObjectReader objects, ObjectId tree)
      throws IOException {
    SortedMap<RelativePath, Entry> entries = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.setRecursive(true);
      walk.addTree(tree);
      while (walk.next()) {
        FileMode mode = walk.getFileMode();
        if (!mode.equals(FileMode.GITLINK)) {
          entries.put(
              new RelativePath(walk.getPathString()),
              new Entry(
                  walk.getObjectId(0),
                  mode.equals(FileMode.EXECUTABLE_FILE),
                  mode.equals(FileMode.SYMLINK)));
        }
      }
    }
    return Collections.unmodifiableSortedMap(entries);
  }

  /** Returns the commit's full id. */
  public String commit() {
    return commit.name();
  }

  /** Returns the names of the tags that point at the commit, without {@code refs/tags/}, sorted. */
  public List<String> tags() {
    try {
      List<String> names = new ArrayList<>();
      for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
        Ref peeled = repository.getRefDatabase().peel(tag);
        ObjectId target = peeled.getPeeledObjectId();
        if (commit.equals(target == null ? peeled.getObjectId() : target)) {
          names.add(tag.getName().substring(Constants.R_TAGS.length()));
        }
      }
      Collections.sort(names);
      return names;
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /** Returns the commit's files, without submodules. */
  public SortedMap<RelativePath, Entry> entries() {
    return entries;
  }

  /** Reads one of the files. */
  public TreeFile read(Entry entry) {
    try {
      return new TreeFile(
          objects.open(entry.object(), Constants.OBJ_BLOB).getBytes(), entry.executable());
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
