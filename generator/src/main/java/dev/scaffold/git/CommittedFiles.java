package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

/** The files of a repository's checked-out commit, read from Git's objects, not from the disk. */
public final class CommittedFiles implements AutoCloseable {
  private final Repository repository;
  private final ObjectReader objects;
  private final ObjectId commit;
  private final SortedMap<RelativePath, Entry> entries;

  /** A file's content by its object, and its mode. */
  public record Entry(ObjectId object, boolean executable, boolean link) {}

  private CommittedFiles(
      Repository repository,
      ObjectReader objects,
      ObjectId commit,
      SortedMap<RelativePath, Entry> entries) {
    this.repository = repository;
    this.objects = objects;
    this.commit = commit;
    this.entries = entries;
  }

  /** Lists the commit that is checked out in a work tree; a problem when there is none. */
  public static CommittedFiles ofHead(Path workTree) {
    IsolatedSystem.install();
    try {
      Repository repository =
          new FileRepositoryBuilder().setWorkTree(workTree.toFile()).setMustExist(true).build();
      ObjectReader objects = repository.newObjectReader();
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        repository.close();
        throw new IOException("it has no commit");
      }
      try (RevWalk walk = new RevWalk(objects)) {
        RevCommit commit = walk.parseCommit(head);
        return new CommittedFiles(
            repository, objects, head.copy(), entries(objects, commit.getTree()));
      }
    } catch (IOException e) {
      throw unreadable(workTree, e);
    }
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
      throw unreadable(repository.getWorkTree().toPath(), e);
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
      throw unreadable(repository.getWorkTree().toPath(), e);
    }
  }

  private static RuntimeException unreadable(Path workTree, IOException cause) {
    return Problem.failed(
            "cannot read the Git repository: " + cause.getMessage(),
            new Location.Path(workTree.toString()),
            "make `git log` work there, or name a folder with --catalog")
        .causedBy(cause);
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }
}
