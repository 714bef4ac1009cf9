package dev.scaffold.status;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.plan.CommittedOurs;
import dev.scaffold.plan.RepositoryWriter;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.pristine.Merging;
import dev.scaffold.pristine.Pristine;
import dev.scaffold.pristine.ProjectFolder;
import dev.scaffold.pristine.Wish;
import java.nio.file.Path;

/** The story of {@code scaffold status}: looks, and changes nothing. */
public final class Status {
  private final GitProgram git;
  private final FindPristine findPristine;

  /** Works with the user's Git and what finds the states of the templates. */
  public Status(GitProgram git, FindPristine findPristine) {
    this.git = git;
    this.findPristine = findPristine;
  }

  /** Compares what is committed with the templates as they were, and as they are now. */
  public StatusResult run(StatusRequest request) {
    Path project = ProjectFolder.around(request.folder());
    WorkTree tree = WorkTree.of(git, project);
    Pristine pristine =
        findPristine.run(Wish.toVersion(project, request.version(), request.base()));
    CommittedOurs ours = new CommittedOurs(tree, tree.head().commit());
    TreeMerge.Result waiting = Merging.of(pristine, ours);
    return new StatusResult(
        project,
        pristine.record().project().template(),
        pristine.record().project().source(),
        pristine.origin().record().project().version(),
        pristine.record().project().version(),
        waiting,
        Drift.of(pristine.base(), ours),
        new RepositoryWriter(tree).pending().isPresent(),
        pristine.notes());
  }
}
