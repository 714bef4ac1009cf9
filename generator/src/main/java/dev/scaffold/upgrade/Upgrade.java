package dev.scaffold.upgrade;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Outcome;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.plan.Applied;
import dev.scaffold.plan.CommittedOurs;
import dev.scaffold.plan.RepositoryWriter;
import dev.scaffold.plan.Resumed;
import dev.scaffold.plan.Update;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.pristine.Merging;
import dev.scaffold.pristine.Pristine;
import dev.scaffold.pristine.ProjectFolder;
import dev.scaffold.pristine.Wish;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import dev.scaffold.upgrade.UpgradeRequest.Mode;
import dev.scaffold.upgrade.UpgradeResult.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The story of {@code scaffold upgrade}, {@code add} and {@code remove}: what the templates did
 * between two states is merged into the person's repository.
 */
public final class Upgrade {
  private final GitProgram git;
  private final FindPristine findPristine;

  /** Works with the user's Git and what finds the states of the templates. */
  public Upgrade(GitProgram git, FindPristine findPristine) {
    this.git = git;
    this.findPristine = findPristine;
  }

  /** Merges, and unless it is a dry run writes; a problem leaves the repository as it was. */
  public UpgradeResult run(UpgradeRequest request) {
    Path project = ProjectFolder.around(request.folder());
    WorkTree tree = WorkTree.of(git, project);
    RepositoryWriter writer = new RepositoryWriter(tree);
    if (request.mode() != Mode.DRY_RUN) {
      writer.requireNothingUnderWay();
    }
    String head = tree.head().commit();
    Pristine pristine = findPristine.run(wish(request, project));
    CommittedOurs ours = new CommittedOurs(tree, head);
    TreeMerge.Result merge = Merging.of(pristine, ours);
    SortedMap<RelativePath, Optional<TreeFile>> writes = Merging.writes(pristine, merge, ours);
    String title = Title.of(request.change(), pristine);
    Optional<State> unwritten = unwritten(request, merge, writes);
    if (unwritten.isPresent()) {
      UpgradeResult result =
          result(unwritten.get(), project, title, pristine, merge, Optional.empty());
      return result.state() == State.PLANNED
          ? result.with(tree.patch(head, fromTop(writes, tree), request.coloured()))
          : result;
    }
    Update update =
        new Update(
            head,
            writes,
            merge.conflicts().stream().map(Outcome.Conflict::stages).flatMap(List::stream).toList(),
            title + "\n\nBy scaffold.\n",
            request.mode() == Mode.STAGE ? Update.Ending.STAGE : Update.Ending.COMMIT,
            title);
    return switch (writer.apply(update)) {
      case Applied.Committed committed ->
          result(State.COMMITTED, project, title, pristine, merge, Optional.of(committed.commit()));
      case Applied.Staged staged ->
          result(State.STAGED, project, title, pristine, merge, Optional.empty());
      case Applied.InConflict conflict ->
          result(State.IN_CONFLICT, project, title, pristine, merge, Optional.empty());
    };
  }

  private static Wish wish(UpgradeRequest request, Path project) {
    return new Wish(
        project,
        request.version(),
        request.given(),
        request.interview(),
        request.change(),
        request.base());
  }

  private static SortedMap<RelativePath, Optional<TreeFile>> fromTop(
      SortedMap<RelativePath, Optional<TreeFile>> writes, WorkTree tree) {
    SortedMap<RelativePath, Optional<TreeFile>> changes = new TreeMap<>();
    writes.forEach((path, file) -> changes.put(tree.inside().resolve(path), file));
    return changes;
  }

  /** Returns how it ends where nothing is written. */
  private static Optional<State> unwritten(
      UpgradeRequest request,
      TreeMerge.Result merge,
      SortedMap<RelativePath, Optional<TreeFile>> writes) {
    if (writes.isEmpty() && merge.conflicts().isEmpty()) {
      return Optional.of(State.UP_TO_DATE);
    }
    if (request.failOnConflict() && !merge.conflicts().isEmpty()) {
      return Optional.of(State.REFUSED);
    }
    return request.mode() == Mode.DRY_RUN ? Optional.of(State.PLANNED) : Optional.empty();
  }

  private static UpgradeResult result(
      State state,
      Path project,
      String title,
      Pristine pristine,
      TreeMerge.Result merge,
      Optional<String> commit) {
    return new UpgradeResult(
        state,
        project,
        title,
        pristine.origin().record().project().version(),
        pristine.record().project().version(),
        merge,
        commit,
        Optional.empty(),
        pristine.notes());
  }

  /**
   * Where an upgrade came to that was taken up again.
   *
   * @param title what it does, in a line
   */
  public record Continued(String title, Applied applied) {}

  /** Goes on with an upgrade that a person has resolved, or that was interrupted. */
  public Continued resume(Path folder) {
    Resumed resumed = writer(folder).resume();
    return new Continued(resumed.document(), resumed.applied());
  }

  /** Takes an upgrade back that is under way. */
  public void abort(Path folder) {
    writer(folder).abort();
  }

  private RepositoryWriter writer(Path folder) {
    return new RepositoryWriter(WorkTree.of(git, ProjectFolder.around(folder)));
  }
}
