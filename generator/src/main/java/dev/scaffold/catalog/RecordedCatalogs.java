package dev.scaffold.catalog;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The catalogs that a generated repository names: as they were when it was generated, and as they
 * are now.
 */
public record RecordedCatalogs(Catalogs catalogs) {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Location TO = new Location.Input("--to");
  private static final Location RECORD = new Location.Path(".scaffold.yaml");

  /**
   * What a person says about the version to go to.
   *
   * @param folder with templates at work, instead of the recorded catalog
   * @param to a version or a range of them, as {@code 1.2}, {@code ^1.2} or {@code latest}; without
   *     it, the newest release, or what is checked out of a source checkout of this program
   * @param ref a branch or commit of a catalog elsewhere, in the place of a version
   */
  public record Wanted(Optional<Path> folder, Optional<String> to, Optional<String> ref) {
    /** The wish for the newest that there is. */
    public static final Wanted NEWEST =
        new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Opens a catalog at the very commit that was recorded; a problem when that cannot be had.
   *
   * @param source where the catalog comes from, as it names itself
   * @param version as it was recorded, which the opened catalog has again
   */
  public Catalog at(String source, String version, Optional<String> commit) {
    if (commit.isEmpty()) {
      throw Problem.failed(
              "the templates lay in the folder `" + source + "`, and no commit has them",
              RECORD,
              "generate projects that are to last from a catalog in a Git repository")
          .asException();
    }
    if (!COMMIT.matcher(commit.get()).matches()) {
      throw Problem.invalid(
              "`" + commit.get() + "` is no commit of a catalog",
              RECORD,
              "take the file from the last commit in which it was whole")
          .asException();
    }
    return source.equals(BuiltInCatalog.SOURCE)
        ? BuiltInCatalog.ofCommit(catalogs.builtIn(), version, commit.get())
        : new Recorded(elsewhere(source, version, commit.get()), version);
  }

  /** Opens the same, as {@link #open} does another version. */
  public Catalogs.Opened recorded(String source, String version, Optional<String> commit) {
    return Catalogs.Opened.near(at(source, version, commit), new Catalogs.Any());
  }

  /** By the release's tag only that is fetched; a commit may be anywhere in the history. */
  private Catalog elsewhere(String source, String version, String commit) {
    Optional<ReleaseRange> release =
        ReleaseRange.parse(version).filter(range -> range.only().isPresent());
    if (release.isPresent()) {
      try {
        Catalog tagged = elsewhere(source, release, Optional.empty(), RECORD).catalog();
        if (tagged.commit().equals(Optional.of(commit))) {
          return tagged;
        }
        tagged.close();
      } catch (ProblemException e) {
        if (e.problem().exitCode() == ExitCode.FAILED) {
          throw e;
        }
        // The release is gone, or its tag moved; what was recorded may be there all the same.
      }
    }
    return elsewhere(source, Optional.empty(), Optional.of(commit), RECORD).catalog();
  }

  private Catalogs.Opened elsewhere(
      String source, Optional<ReleaseRange> range, Optional<String> ref, Location where) {
    TemplateReference reference = new TemplateReference(source, Optional.empty(), range);
    return catalogs.elsewhere().get().open(reference, ref, where);
  }

  /**
   * Opens the version of a catalog that a person wants.
   *
   * @param source where the recorded catalog comes from
   * @param inFolder whether that was a folder, which may hold anything by now
   */
  public Catalogs.Opened open(String source, boolean inFolder, Wanted wanted) {
    if (wanted.folder().isPresent() || inFolder) {
      refuse(wanted.to(), "--to");
      refuse(wanted.ref(), "--ref");
      Path folder = wanted.folder().orElseGet(() -> Path.of(source));
      return catalogs.open(Catalogs.Wanted.in(Optional.of(folder)));
    }
    Optional<ReleaseRange> range = wanted.to().map(RecordedCatalogs::range);
    if (!source.equals(BuiltInCatalog.SOURCE)) {
      return elsewhere(source, range, wanted.ref(), TO);
    }
    refuse(wanted.ref(), "--ref");
    Catalog catalog =
        range
            .map(releases -> BuiltInCatalog.ofRelease(catalogs.builtIn(), releases, TO))
            .orElseGet(() -> BuiltInCatalog.open(catalogs.builtIn(), catalogs.nextRelease()));
    return Catalogs.Opened.near(catalog, new Catalogs.Any());
  }

  private static ReleaseRange range(String text) {
    return ReleaseRange.parse(text)
        .orElseThrow(() ->
            Problem.invalid(
                    "`" + text + "` is no version",
                    TO,
                    ReleaseRange.parse(text.replaceFirst("^v", ""))
                        .map(meant -> "did you mean `" + meant.text() + "`?")
                        .orElse("write `1`, `1.2`, `^1.2`, `1.2.3` or `latest`"))
                .asException());
  }

  private static void refuse(Optional<String> given, String option) {
    if (given.isPresent()) {
      throw Problem.invalid(
              "`"
                  + option
                  + "` needs a catalog that has "
                  + (option.equals("--to") ? "releases" : "branches"),
              new Location.Input(option + " " + given.get()),
              "leave it out: there is only one version of these templates")
          .asException();
    }
  }

  /** A catalog under the version that it was recorded with. */
  private record Recorded(Catalog catalog, String version) implements Catalog {
    @Override
    public String source() {
      return catalog.source();
    }

    @Override
    public Optional<String> commit() {
      return catalog.commit();
    }

    @Override
    public List<Folder> templates() {
      return catalog.templates();
    }

    @Override
    public Tree files(Folder folder) {
      return catalog.files(folder);
    }

    @Override
    public Optional<TreeFile> file(RelativePath path) {
      return catalog.file(path);
    }

    @Override
    public void close() {
      catalog.close();
    }
  }
}
