package dev.scaffold.pristine;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.UserHistory;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.ScaffoldRecord.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The story from a generated repository and a wish to the two states that a merge takes. The
 * repository is only read, and of it only what is committed.
 */
public final class FindPristine {
  private final GitProgram git;
  private final RecordedCatalogs catalogs;
  private final AnswerResolver resolver;

  /** Works with the user's Git and the catalogs within reach. */
  public FindPristine(GitProgram git, Catalogs catalogs, AnswerResolver resolver) {
    this.git = git;
    this.catalogs = new RecordedCatalogs(catalogs);
    this.resolver = resolver;
  }

  /** Returns the two states; a problem, with a way out of it, when one of them cannot be had. */
  public Pristine run(Wish wish) {
    FindBase find = new FindBase(new UserHistory(git, wish.project()), new Rerender(catalogs));
    try (Catalogs.Opened opened = open(find.wanted().project(), wish)) {
      Pristine pristine = pristine(find, opened.catalog(), wish);
      List<String> notes = new ArrayList<>(opened.notes());
      notes.addAll(pristine.notes());
      return pristine.noting(notes);
    }
  }

  /**
   * Returns the record of a project as it should be after a merge.
   *
   * @param text of the file as it lies in the work tree
   */
  public ScaffoldRecord repaired(Path project, String text) {
    return new RepairRecord(new UserHistory(git, project), new Rerender(catalogs)).run(text);
  }

  private Pristine pristine(FindBase find, Catalog catalog, Wish wish) {
    RenderTheirs render = new RenderTheirs(catalog, resolver, wish.given(), wish.interview());
    Optional<Base> rendered = wish.base().isPresent() ? Optional.empty() : find.rendered();
    if (rendered.isPresent()) {
      Base base = rendered.get();
      return Pristine.of(
          base, render.run(base.record(), base.wanted(), base.templates(), wish.change()));
    }
    ScaffoldRecord wanted = find.wanted();
    Theirs theirs = render.run(wanted, wanted, Map.of(), wish.change());
    Base base =
        wish.base().isPresent()
            ? find.named(wish.base().get(), theirs.composition())
            : find.committed(theirs.composition());
    return Pristine.of(base, theirs);
  }

  private Catalogs.Opened open(Block project, Wish wish) {
    return wish.version()
        .map(version -> catalogs.open(project.source(), project.commit().isEmpty(), version))
        .orElseGet(() -> catalogs.recorded(project.source(), project.version(), project.commit()));
  }
}
