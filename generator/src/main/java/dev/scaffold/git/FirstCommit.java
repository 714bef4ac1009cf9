package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.UnmergedPathException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The first commit of a repository, made from a tree's own bytes: no attribute, line-ending setting
 * or ignore rule of this machine has a say in what it holds.
 */
public record FirstCommit(Tree tree, Identity identity, String message) {
  private static final String BRANCH = Constants.R_HEADS + "main";

  /**
   * Makes a repository in a folder that holds the tree's files, and commits them.
   *
   * @return the commit's full id
   */
  public String inNewRepository(Path folder) throws IOException {
    IsolatedSystem.install();
    Path git = folder.resolve(Constants.DOT_GIT);
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(git.toFile()).setWorkTree(folder.toFile()).build()) {
      repository.create();
      repository.updateRef(Constants.HEAD).link(BRANCH);
      return commit(repository).name();
    }
  }

  /**
   * Commits in a folder that holds the tree's files and a person's own repository without commits.
   *
   * @return the commit's full id
   */
  public String inRepository(Path folder, GitProgram git) {
    return new FastImport(git, folder).run(this);
  }

  private ObjectId commit(Repository repository) throws IOException {
    DirCache index = repository.lockDirCache();
    try (ObjectInserter objects = repository.newObjectInserter()) {
      fill(index, objects);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(objects));
      commit.setAuthor(ident(identity.author()));
      commit.setCommitter(ident(identity.committer()));
      commit.setMessage(message);
      ObjectId id = objects.insert(commit);
      objects.flush();
      moveHead(repository, id);
      return id;
    } catch (UnmergedPathException e) {
      throw new IllegalStateException("an index of single entries has no conflicts", e);
    } finally {
      index.unlock();
    }
  }

  private void fill(DirCache index, ObjectInserter objects) throws IOException {
    DirCacheBuilder entries = index.builder();
    for (Map.Entry<RelativePath, TreeFile> file : tree.files().entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey().value());
      entry.setFileMode(
          file.getValue().executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
      entry.setLength(file.getValue().bytes().length);
      entry.setObjectId(objects.insert(Constants.OBJ_BLOB, file.getValue().bytes()));
      entries.add(entry);
    }
    entries.finish();
    index.write();
    if (!index.commit()) {
      throw new IOException("the index is in use");
    }
  }

  private static void moveHead(Repository repository, ObjectId commit) throws IOException {
    RefUpdate head = repository.updateRef(Constants.HEAD);
    head.setNewObjectId(commit);
    head.setExpectedOldObjectId(ObjectId.zeroId());
    head.setRefLogMessage("commit (initial): scaffold new", false);
    RefUpdate.Result result = head.update();
    if (result != RefUpdate.Result.NEW) {
      throw Problem.failed(
              "cannot make the first commit: Git answered " + result,
              new Location.Path(repository.getDirectory().toString()),
              "run it again with --no-git, and commit by yourself")
          .asException();
    }
  }

  private static PersonIdent ident(Signature signature) {
    return new PersonIdent(signature.name(), signature.email(), signature.when(), signature.zone());
  }
}
