package dev.scaffold.status;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Ours;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.plan.Applied;
import dev.scaffold.plan.CommittedOurs;
import dev.scaffold.plan.RepositoryWriter;
import dev.scaffold.plan.Update;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.pristine.Merging;
import dev.scaffold.pristine.Pristine;
import dev.scaffold.pristine.ProjectFolder;
import dev.scaffold.pristine.Wish;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stories of {@code scaffold restore}, {@code forget} and {@code status --repair}: each is one
 * small commit.
 */
public final class Corrections {
  private final GitProgram git;
  private final FindPristine findPristine;

  /** Works with the user's Git and what finds the states of the templates. */
  public Corrections(GitProgram git, FindPristine findPristine) {
    this.git = git;
    this.findPristine = findPristine;
  }

  /**
   * What was corrected.
   *
   * @param paths from the project's folder; none if there was nothing to correct
   * @param commit that was made
   */
  public record Corrected(List<RelativePath> paths, Optional<String> commit) {

    /** Copies the list. */
    public Corrected {
      paths = List.copyOf(paths);
    }
  }

  /** Brings files back as the templates rendered them; also what was deleted or forgotten. */
  public Corrected restore(CorrectionRequest request) {
    Work work = new Work(request.folder());
    Pristine pristine = work.pristine();
    SortedMap<RelativePath, TreeFile> all = new TreeMap<>(pristine.origin().once().files());
    all.putAll(pristine.origin().managed().files());
    SortedSet<RelativePath> wanted = work.chosen(request, all);
    SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
    wanted.forEach(path -> {
      TreeFile file = all.get(path);
      if (file != null && !work.has(path, file)) {
        writes.put(path, Optional.of(file));
      }
    });
    SortedSet<RelativePath> forgotten = new TreeSet<>(pristine.origin().wanted().forgotten());
    forgotten.removeAll(wanted);
    work.put(pristine.origin().wanted().forgetting(forgotten), writes);
    return work.commit("Restore", wanted, writes);
  }

  /** Takes files out of the templates' care: no upgrade changes them any more. */
  public Corrected forget(CorrectionRequest request) {
    Work work = new Work(request.folder());
    Pristine pristine = work.pristine();
    SortedSet<RelativePath> wanted = work.chosen(request, pristine.origin().managed().files());
    SortedSet<RelativePath> forgotten = new TreeSet<>(pristine.origin().wanted().forgotten());
    forgotten.addAll(wanted);
    SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
    work.put(pristine.origin().wanted().forgetting(forgotten), writes);
    return work.commit("Forget", wanted, writes);
  }

  /**
   * Makes a record that was merged fit its own versions and answers again. One that Git could not
   * merge is written and no more: the person concludes that merge.
   */
  public Corrected repair(Path folder) {
    Work work = new Work(folder);
    String text = work.recordInWorkTree();
    ScaffoldRecord repaired = findPristine.repaired(work.project, text);
    if (ScaffoldRecord.isInConflict(text)) {
      work.replaceRecord(repaired);
      return new Corrected(List.of(ScaffoldRecord.PATH), Optional.empty());
    }
    SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
    work.put(repaired, writes);
    return work.commit("Repair", new TreeSet<>(writes.keySet()), writes);
  }

  /** One correction of one project. */
  private final class Work {
    private final Path project;
    private final WorkTree tree;
    private final String head;
    private final Ours ours;

    Work(Path folder) {
      project = ProjectFolder.around(folder);
      tree = WorkTree.of(git, project);
      head = tree.head().commit();
      ours = new CommittedOurs(tree, head);
    }

    Pristine pristine() {
      return findPristine.run(Wish.nothing(project));
    }

    SortedSet<RelativePath> chosen(
        CorrectionRequest request, SortedMap<RelativePath, TreeFile> among) {
      return new ChosenFiles(project, request.folder()).of(request.paths(), among);
    }

    String recordInWorkTree() {
      try {
        return Files.readString(record());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    void replaceRecord(ScaffoldRecord repaired) {
      try {
        Files.writeString(record(), repaired.write());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private Path record() {
      return project.resolve(ScaffoldRecord.PATH.value());
    }

    private RuntimeException unreadable(IOException cause) {
      return Problem.failed(
              "the record cannot be read or written: " + cause.getMessage(),
              new Location.Path(record().toString()),
              "look at its permissions")
          .causedBy(cause);
    }

    boolean has(RelativePath path, TreeFile file) {
      return ours.at(path).filter(entry -> Drift.has(entry, file, ours)).isPresent();
    }

    void put(ScaffoldRecord record, SortedMap<RelativePath, Optional<TreeFile>> writes) {
      Merging.record(record, ours)
          .ifPresent(file -> writes.put(ScaffoldRecord.PATH, Optional.of(file)));
    }

    Corrected commit(
        String verb,
        SortedSet<RelativePath> paths,
        SortedMap<RelativePath, Optional<TreeFile>> writes) {
      if (writes.isEmpty()) {
        return new Corrected(List.of(), Optional.empty());
      }
      String title = verb + " " + shown(paths);
      Update update =
          new Update(
              head, writes, List.of(), title + "\n\nBy scaffold.\n", Update.Ending.COMMIT, title);
      return switch (new RepositoryWriter(tree).apply(update)) {
        case Applied.Committed committed ->
            new Corrected(List.copyOf(paths), Optional.of(committed.commit()));
        case Applied.Staged staged -> throw new IllegalStateException("not asked for");
        case Applied.InConflict conflict -> throw new IllegalStateException("nothing is merged");
      };
    }

    private static String shown(SortedSet<RelativePath> paths) {
      return paths.size() <= 2
          ? paths.stream().map(RelativePath::value).collect(Collectors.joining(" and "))
          : paths.size() + " files of the templates";
    }
  }
}
