package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

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
   * Opens what is checked out, or what a bare repository begins at.
   *
   * @param home the repository
   * @param nextRelease the version that is being worked on there, X.Y.Z
   */
  public static Catalog open(Path home, String nextRelease) {
    CommittedFiles committed = CommittedFiles.ofHead(home);
    SortedMap<Version, String> releases = releases(committed.tags());
    String version =
        releases.isEmpty()
            ? nextRelease + "-dev+" + committed.commit().substring(0, SHORT_COMMIT)
            : releases.lastKey().toString();
    return new CommittedCatalog(committed, SOURCE, version);
  }

  /** Opens the newest release in a range; a problem when the repository has none. */
  static Catalog ofRelease(Path home, ReleaseRange range, Location where) {
    SortedMap<Version, String> releases = releases(CommittedFiles.tagsOf(home));
    return range
        .newest(releases)
        .flatMap(newest ->
            CommittedFiles.ofTag(home, newest.getValue())
                .map(committed ->
                    new CommittedCatalog(committed, SOURCE, newest.getKey().toString())))
        .orElseThrow(() -> noRelease(range, releases, where));
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
                    "use a newer scaffold, or the checkout that made version " + version)
                .asException());
  }

  private static SortedMap<Version, String> releases(Collection<String> tags) {
    SortedMap<Version, String> releases = new TreeMap<>();
    tags.forEach(tag -> Version.ofTag(tag).ifPresent(version -> releases.put(version, tag)));
    return releases;
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
