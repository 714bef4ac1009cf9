package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * The templates that come with this program, in a repository: the checkout that it lies in, or the
 * bare one of a distribution. What is not committed is not in it.
 */
public final class BuiltInCatalog {
  /** What a generated repository records as the place of these templates. */
  public static final String SOURCE = "built-in";

  private static final int SHORT_COMMIT = 12;

  private BuiltInCatalog() {}

  /**
   * Opens what is checked out, or what a bare repository begins at: the newest release as long as
   * no template has changed since, else a version between two.
   *
   * @param home the repository
   * @param nextRelease the version that is being worked on there, X.Y.Z
   */
  public static Catalog open(Path home, String nextRelease) {
    CommittedFiles committed = CommittedFiles.ofHead(home);
    Listing<CommittedFiles.Entry> listing = new Listing<>(committed.entries());
    SortedMap<Version, String> releases = Releases.in(committed);
    if (!releases.isEmpty() && holds(committed, listing, releases.lastEntry().getValue())) {
      return new CommittedCatalog(
          committed,
          listing,
          SOURCE,
          releases.lastKey().toString(),
          releases.lastEntry().getValue());
    }
    String commit = committed.commit();
    String version = nextRelease + "-dev+" + commit.substring(0, SHORT_COMMIT);
    return new CommittedCatalog(committed, listing, SOURCE, version, commit);
  }

  /** Returns whether the templates are those of a release. */
  private static boolean holds(
      CommittedFiles committed, Listing<CommittedFiles.Entry> listing, String release) {
    return committed
        .changesSince(release)
        .filter(changes -> changes.stream().noneMatch(listing::isOfTemplates))
        .isPresent();
  }

  /** Opens the newest release in a range; a problem when there is none, or it is not here. */
  static Catalog ofRelease(Path home, ReleaseRange range, Location where) {
    try (CommittedFiles head = CommittedFiles.ofHead(home)) {
      SortedMap<Version, String> releases = Releases.in(head);
      Map.Entry<Version, String> newest =
          range.newest(releases).orElseThrow(() -> noRelease(range, releases, where));
      return ofCommit(home, newest.getKey().toString(), newest.getValue());
    }
  }

  /**
   * Opens a commit of the repository, under the version that it had; a problem when it is not
   * there.
   */
  static Catalog ofCommit(Path home, String version, String commit) {
    return CommittedFiles.ofCommit(home, commit)
        .map(committed -> new CommittedCatalog(committed, SOURCE, version))
        .orElseThrow(() ->
            Problem.invalid(
                    "this scaffold's templates have no commit `" + commit + "`",
                    new Location.Path(home.toString()),
                    "use a newer scaffold, or the checkout that made version "
                        + version
                        + "; a shallow clone gets its history by `git fetch --unshallow`")
                .asException());
  }

  private static RuntimeException noRelease(
      ReleaseRange range, SortedMap<Version, String> releases, Location where) {
    return Problem.invalid(
            "there is no release `" + range.text() + "` of the built-in templates",
            where,
            releases.isEmpty()
                ? "leave the version out: there are no releases yet"
                : "there is "
                    + NewestReleases.of(releases.keySet())
                    + "; a newer scaffold may have more")
        .asException();
  }
}
