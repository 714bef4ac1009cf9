package dev.scaffold.pristine;

import dev.scaffold.git.UserHistory;
import dev.scaffold.monorepo.Composition;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds what a repository was rendered to. Never by a guess: what is found has the digests of a
 * record, unless a person names a commit.
 */
public final class FindBase {
  private static final Location RECORD = new Location.Path(ScaffoldRecord.PATH.value());
  private static final int SHOWN_COMMIT = 12;

  private final UserHistory history;
  private final Rerender rerender;
  private final String head;
  private final ScaffoldRecord wanted;

  /** Why the first record that was tried is not the base. */
  private Optional<Problem> obstacle = Optional.empty();

  /** Looks into a repository; a problem when its HEAD has no record that can be read. */
  public FindBase(UserHistory history, Rerender rerender) {
    this.history = history;
    this.rerender = rerender;
    this.head = history.head();
    String text =
        history
            .text(head, ScaffoldRecord.PATH)
            .orElseThrow(() ->
                Problem.invalid(
                        "no `" + ScaffoldRecord.PATH + "` is committed in this folder",
                        new Location.Path(history.folder().toString()),
                        "go to the folder of a generated project, and commit that file there")
                    .asException());
    this.wanted = ScaffoldRecord.read(ScaffoldRecord.PATH.value(), text);
  }

  /** Returns the record as HEAD has it. */
  public ScaffoldRecord wanted() {
    return wanted;
  }

  /**
   * Returns the rendering of the newest record, in HEAD's first parents, that renders to its own
   * digests; empty when none does.
   */
  public Optional<Base> rendered() {
    Optional<Base> ofHead = rendered(head, wanted);
    if (ofHead.isPresent()) {
      return ofHead;
    }
    Set<ScaffoldRecord> tried = new HashSet<>(Set.of(wanted));
    for (String commit : history.changes(ScaffoldRecord.PATH)) {
      Optional<ScaffoldRecord> record = record(commit).filter(tried::add);
      Optional<Base> base = record.flatMap(earlier -> rendered(commit, earlier));
      if (base.isPresent()) {
        return base;
      }
    }
    return Optional.empty();
  }

  private Optional<ScaffoldRecord> record(String commit) {
    try {
      return history
          .text(commit, ScaffoldRecord.PATH)
          .map(text -> ScaffoldRecord.read(ScaffoldRecord.PATH.value(), text));
    } catch (ProblemException e) {
      // It was damaged once, and is whole now.
      return Optional.empty();
    }
  }

  private Optional<Base> rendered(String commit, ScaffoldRecord record) {
    Rerender.Rendered rendered;
    try {
      rendered = rerender.run(record);
    } catch (ProblemException e) {
      obstacle = obstacle.or(() -> Optional.of(e.problem()));
      return Optional.empty();
    }
    Composition composition = rendered.composition();
    if (!digests(composition.record()).equals(digests(record))) {
      obstacle = obstacle.or(() -> Optional.of(otherDigest()));
      return Optional.empty();
    }
    Map<RelativePath, TreeFile> managed = new HashMap<>(composition.tree().files());
    managed.remove(ScaffoldRecord.PATH);
    Map<RelativePath, TreeFile> once = new HashMap<>(managed);
    managed.keySet().removeAll(composition.once());
    once.keySet().retainAll(composition.once());
    return Optional.of(
        new Base(
            record,
            wanted,
            new Tree(managed),
            new Tree(once),
            composition.origins(),
            rendered.templates(),
            commit,
            notes(commit, record)));
  }

  private static Problem otherDigest() {
    return Problem.invalid(
        "the digests in the record are not those of its versions and answers",
        RECORD,
        "if two branches were merged, run `scaffold status --repair`, and commit the record");
  }

  private static Map<String, String> digests(ScaffoldRecord record) {
    Map<String, String> digests = new HashMap<>();
    record.components().forEach((name, block) -> digests.put(name, block.digest()));
    return digests;
  }

  /** That a person edited answers is meant; whatever else an older record stands in for is not. */
  private List<String> notes(String commit, ScaffoldRecord record) {
    return isSameButAnswers(record)
        ? List.of()
        : List.of(
            "the base is the record of commit %s, as the newest one does not do: %s; %s"
                .formatted(
                    shown(commit),
                    obstacle.map(Problem::what).orElse(""),
                    obstacle.map(Problem::hint).orElse("")));
  }

  private boolean isSameButAnswers(ScaffoldRecord record) {
    return record.components().keySet().equals(wanted.components().keySet())
        && record.components().entrySet().stream()
            .allMatch(entry -> {
              ScaffoldRecord.Block now = wanted.components().get(entry.getKey());
              return now != null
                  && now.version().equals(entry.getValue().version())
                  && now.commit().equals(entry.getValue().commit());
            });
  }

  private static String shown(String commit) {
    return commit.substring(0, Math.min(SHOWN_COMMIT, commit.length()));
  }

  /**
   * Returns a base of committed files, where nothing can be rendered: of a commit whose files have
   * the digests of its record; a problem when there is none.
   *
   * @param theirs what the repository is to be rendered to, which tells files that are written once
   */
  public Base committed(Composition theirs) {
    for (String commit : history.allChanges(ScaffoldRecord.PATH)) {
      Optional<Base> base =
          record(commit)
              .flatMap(record ->
                  history.files(commit).flatMap(all -> exact(commit, record, all, theirs)));
      if (base.isPresent()) {
        return base.get();
      }
    }
    throw nowhere();
  }

  /**
   * Returns the files that a person says are as the templates gave them. If they have not the
   * digests, those count that the templates give now as well: so no file of the person's own is
   * taken for one that a template dropped.
   */
  public Base named(String name, Composition theirs) {
    String commit =
        history
            .commit(name)
            .orElseThrow(() ->
                Problem.invalid(
                        "the repository has no commit `" + name + "`",
                        new Location.Input("--base " + name),
                        "name one that `git log` shows")
                    .asException());
    ScaffoldRecord record = record(commit).orElse(wanted);
    Tree all = history.files(commit).orElseThrow(() -> tooMuch(name));
    return exact(commit, record, all, theirs)
        .orElseGet(() -> {
          Map<RelativePath, TreeFile> known = new HashMap<>(all.files());
          known.keySet().retainAll(theirs.origins().keySet());
          return base(
              commit,
              record,
              all,
              new Tree(known),
              theirs,
              List.of(
                  "the base is what commit %s has of the files that the templates give now; what"
                          .formatted(shown(commit))
                      + " they gave only before stays as it is"));
        });
  }

  private static ProblemException tooMuch(String name) {
    return Problem.refused(
            "the commit has more files below the project than a template can give",
            new Location.Input("--base " + name),
            "name the first commit of the project")
        .asException();
  }

  /**
   * The files of others are not known: so all of a folder must be the component's, or each of a
   * list.
   */
  private Optional<Base> exact(String commit, ScaffoldRecord record, Tree all, Composition theirs) {
    SortedMap<RelativePath, TreeFile> managed = new TreeMap<>();
    for (Map.Entry<String, ScaffoldRecord.Block> part : record.components().entrySet()) {
      String name = part.getKey();
      Tree own = PartOfTree.of(name, record.components().keySet(), all);
      Set<RelativePath> once = new HashSet<>(theirs.once());
      Optional<Tree> files =
          candidates(own, once, theirs).stream()
              .filter(
                  tree -> PartOfTree.relative(name, tree).digest().equals(part.getValue().digest()))
              .findFirst();
      if (files.isEmpty()) {
        return Optional.empty();
      }
      managed.putAll(files.get().files());
    }
    return Optional.of(
        base(
            commit,
            record,
            all,
            new Tree(managed),
            theirs,
            List.of(
                "the base is what commit %s has, as nothing can be rendered again: %s"
                    .formatted(shown(commit), obstacle.map(Problem::what).orElse("")))));
  }

  private static List<Tree> candidates(Tree own, Set<RelativePath> once, Composition theirs) {
    Map<RelativePath, TreeFile> withoutOnce = new HashMap<>(own.files());
    withoutOnce.keySet().removeAll(once);
    Map<RelativePath, TreeFile> known = new HashMap<>(withoutOnce);
    known.keySet().retainAll(theirs.origins().keySet());
    return new ArrayList<>(
        new LinkedHashSet<>(List.of(new Tree(withoutOnce), own, new Tree(known))));
  }

  private Base base(
      String commit,
      ScaffoldRecord record,
      Tree all,
      Tree managed,
      Composition theirs,
      List<String> notes) {
    Map<RelativePath, TreeFile> once = new HashMap<>(all.files());
    once.keySet().retainAll(theirs.once());
    Map<RelativePath, TreeFile> cared = new HashMap<>(managed.files());
    cared.keySet().removeAll(once.keySet());
    return new Base(
        record, wanted, new Tree(cared), new Tree(once), new TreeMap<>(), Map.of(), commit, notes);
  }

  private ProblemException nowhere() {
    String way = "name the commit that has the files as the templates gave them: `--base COMMIT`";
    if (history.isShallow()) {
      return Problem.refused(
              "the history of this clone ends before the project was generated",
              RECORD,
              "fetch more of it with `git fetch --unshallow`, or some with `git fetch"
                  + " --deepen=1000`; or "
                  + way)
          .asException();
    }
    Problem first = obstacle.orElseThrow();
    return new Problem(
            first.exitCode(),
            "what this project was generated to cannot be rendered again: " + first.what(),
            first.where(),
            first.hint() + "; or " + way)
        .asException();
  }
}
