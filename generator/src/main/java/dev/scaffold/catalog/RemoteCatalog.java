package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.RemoteRepository;
import dev.scaffold.git.SignedTag;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The story of a catalog in a repository elsewhere: from a version that is asked for to its files.
 */
final class RemoteCatalog {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final int SHORT_COMMIT = 12;

  private final CatalogAddress address;
  private final List<SignedTag.Key> keys;
  private final GitProgram git;
  private final Snapshots snapshots;
  private final Pins pins;
  private final List<String> notes = new ArrayList<>();

  /**
   * Looks at a repository.
   *
   * @param keys whose signature a release must have; none when any release will do
   */
  RemoteCatalog(CatalogAddress address, List<SignedTag.Key> keys, GitProgram git, Places places) {
    this.address = address;
    this.keys = List.copyOf(keys);
    this.git = git;
    this.snapshots = Snapshots.of(address, places);
    this.pins = Pins.of(address, places);
  }

  /** Returns what a person may want to know about how a catalog was opened. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Opens the newest release in the range. One that only a single release is in needs no network
   * once that is here; of others the newest that is here is taken where the network is away.
   */
  Catalog open(ReleaseRange range) {
    Optional<Version> only = range.only();
    Optional<String> pinned = only.flatMap(pins::commit).filter(this::isHere);
    if (only.isPresent() && pinned.isPresent()) {
      return release(only.get(), pinned.get());
    }
    return open(range, references());
  }

  private Catalog open(ReleaseRange range, References references) {
    SortedMap<Version, String> releases = references.releases();
    Optional<Map.Entry<Version, String>> newest = range.newest(releases);
    if (newest.isPresent()) {
      return release(newest.get().getKey(), newest.get().getValue());
    }
    if (range.equals(ReleaseRange.LATEST) && releases.isEmpty() && references.head().isPresent()) {
      notes.add("the catalog has no release yet: this is what its default branch holds");
      return state("HEAD", references.head().get());
    }
    throw noRelease(range, releases);
  }

  /** Opens what a branch holds, or a commit that some branch or tag leads to. */
  Catalog openRef(String ref) {
    boolean commit = COMMIT.matcher(ref).matches();
    if (commit && isHere(ref)) {
      refuseUnsigned(ref);
      return at(snapshots.find(ref).orElseThrow(), ref, unreleased(ref));
    }
    References references = references();
    Optional<String> branch = references.branch(ref);
    if (branch.isPresent()) {
      return state(References.branchName(ref), branch.get());
    }
    if (!commit) {
      throw noRef(ref, references);
    }
    refuseUnsigned(ref);
    Path repository =
        snapshots.findOrFetch(
            ref,
            folder -> {
              require(remote().fetchAll(folder));
              if (!CommittedFiles.has(folder, ref)) {
                throw noRef(ref, references);
              }
            });
    return at(repository, ref, unreleased(ref));
  }

  /**
   * Asks which releases there are, and opens the newest. Any known one that has moved is refused.
   *
   * @param acceptMoved whether to believe the repository instead
   */
  Catalog update(boolean acceptMoved) {
    Outcome outcome = remote().references(folder());
    require(outcome);
    References references = heard(outcome);
    Map<Version, String> releases = references.releases();
    pins.read().keySet().stream()
        .filter(version -> releases.containsKey(version))
        .forEach(version -> check(version, releases.getOrDefault(version, ""), acceptMoved));
    return open(ReleaseRange.LATEST, references);
  }

  private void check(Version version, String commit, boolean acceptMoved) {
    if (acceptMoved) {
      pins.replace(version, commit);
    } else {
      pins.refuseMoved(version, commit);
    }
  }

  /** Returns the newest release that was used on this machine, and its commit. */
  Optional<Map.Entry<Version, String>> newestUsed() {
    return ReleaseRange.LATEST.newest(pins.read());
  }

  private boolean isHere(String commit) {
    return snapshots.find(commit).isPresent();
  }

  private Catalog release(Version version, String commit) {
    pins.refuseMoved(version, commit);
    Path repository =
        keys.isEmpty()
            ? fetched(References.tagName(version), commit)
            : snapshots
                .find(commit, version)
                .filter(here -> isSigned(here, version, commit))
                .orElseGet(() -> fetchedSigned(version, commit));
    pins.hold(version, commit);
    return at(repository, commit, version.toString());
  }

  /** Several tags may lead to a commit, and one may be signed again by another key. */
  private Path fetchedSigned(Version version, String commit) {
    return snapshots.fetchAgain(
        commit,
        version,
        folder -> {
          fetch(folder, References.tagName(version), commit);
          if (!isSigned(folder, version, commit)) {
            throw unsigned(version);
          }
        });
  }

  private Catalog state(String reference, String commit) {
    refuseUnsigned(commit);
    return at(fetched(reference, commit), commit, unreleased(commit));
  }

  private static String unreleased(String commit) {
    return "0.0.0-dev+" + commit.substring(0, SHORT_COMMIT);
  }

  private Catalog at(Path repository, String commit, String version) {
    return new CommittedCatalog(
        CommittedFiles.ofCommit(repository, commit).orElseThrow(() -> damaged(repository)),
        address.canonical(),
        version);
  }

  private Path fetched(String reference, String commit) {
    return snapshots.findOrFetch(commit, folder -> fetch(folder, reference, commit));
  }

  private void fetch(Path folder, String reference, String commit) throws IOException {
    require(remote().fetch(folder, reference));
    if (!CommittedFiles.has(folder, commit)) {
      throw Problem.failed(
              "the catalog changed while it was read", where(), "run the command again")
          .asException();
    }
  }

  /** Asks for the references; without an answer, those of what is here are all there are. */
  private References references() {
    Outcome outcome = remote().references(folder());
    if (outcome.succeeded()) {
      return heard(outcome);
    }
    References here = snapshots.known().where(this::isHere);
    if (here.commits().isEmpty()) {
      throw unreachable(outcome);
    }
    notes.add(
        "the catalog could not be reached, so this is the newest that is on this machine: "
            + said(outcome));
    return here;
  }

  private References heard(Outcome outcome) {
    References references = References.parse(outcome.output());
    refuseLongHash(references);
    snapshots.know(references);
    return references;
  }

  private Path folder() {
    try {
      return Files.createDirectories(snapshots.folder());
    } catch (IOException e) {
      throw AtomicFile.unusable("write", snapshots.folder(), e);
    }
  }

  private RemoteRepository remote() {
    return new RemoteRepository(git, address.url(), address.login());
  }

  private void require(Outcome outcome) {
    if (!outcome.succeeded()) {
      throw unreachable(outcome);
    }
  }

  private boolean isSigned(Path repository, Version version, String commit) {
    try {
      return new SignedTag(git, repository).isBy(keys, version.tag(), commit);
    } catch (IOException e) {
      throw AtomicFile.unusable("read", repository, e);
    }
  }

  private ProblemException unsigned(Version version) {
    return Problem.refused(
            "the release `" + version + "` is not signed by a key that you named",
            where(),
            "ask the catalog's maintainers for a signed tag; your keys are under `signed-by` in"
                + " `scaffold/catalogs.yaml` of your configuration folder")
        .asException();
  }

  /** A branch has no signature; a commit that was a signed release once had one. */
  private void refuseUnsigned(String commit) {
    if (!keys.isEmpty() && !pins.hold(commit)) {
      throw Problem.refused(
              "only signed releases of this catalog are taken, and this is none",
              where(),
              "name a release, as `@1.2.3`")
          .asException();
    }
  }

  private void refuseLongHash(References references) {
    if (references.longHash()) {
      throw Problem.failed(
              "the repository names its commits by SHA-256, which scaffold cannot read yet",
              where(),
              "keep the catalog in a repository with Git's default, SHA-1")
          .asException();
    }
  }

  private Location where() {
    return new Location.Path(address.canonical());
  }

  /** Git was given no credentials that it could repeat, but whoever answered it was. */
  private String said(Outcome outcome) {
    String said = outcome.firstError();
    return address
        .login()
        .flatMap(RemoteRepository.Login::password)
        .filter(password -> !password.isEmpty())
        .map(password -> said.replace(password, "***"))
        .orElse(said);
  }

  private ProblemException unreachable(Outcome outcome) {
    return Problem.failed(
            "cannot read the catalog: " + said(outcome),
            where(),
            "make `git ls-remote " + address + "` work")
        .asException();
  }

  private ProblemException damaged(Path repository) {
    return Problem.failed(
            "what was fetched of the catalog is damaged",
            new Location.Path(repository.toString()),
            "remove that folder, and run the command again")
        .asException();
  }

  private ProblemException noRelease(ReleaseRange range, SortedMap<Version, String> releases) {
    return Problem.invalid(
            "the catalog has no release `" + range.text() + "`",
            where(),
            releases.isEmpty()
                ? "it has none at all; take a branch with `--ref`"
                : "there is " + NewestReleases.of(releases.keySet()))
        .asException();
  }

  private ProblemException noRef(String ref, References references) {
    return Problem.invalid(
            COMMIT.matcher(ref).matches()
                ? "no branch or tag of the catalog leads to the commit `" + ref + "`"
                : "the catalog has no branch `" + ref + "`",
            where(),
            Suggestion.hint(
                ref,
                references.branches(),
                "write the name of a branch, or the 40 digits of a commit that is still part of the"
                    + " history"))
        .asException();
  }
}
