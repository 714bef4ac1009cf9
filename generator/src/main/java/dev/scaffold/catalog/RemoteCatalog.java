package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.RemoteRepository;
import dev.scaffold.git.SignedTag;
import dev.scaffold.git.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The story of a catalog in a repository elsewhere: from a version that is asked for to its files.
 */
final class RemoteCatalog {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final int SHORT_COMMIT = 12;

  private final CatalogAddress address;
  private final List<SignedTag.Key> keys;
  private final Transfer transfer;
  private final RemoteProblems problems;
  private final Snapshots snapshots;
  private final Pins pins;
  private final List<String> notes = new ArrayList<>();
  private Optional<Outcome> unanswered = Optional.empty();

  /**
   * Looks at a repository.
   *
   * @param keys whose signature a release must have; none when any release will do
   */
  RemoteCatalog(
      CatalogAddress address, List<SignedTag.Key> keys, Transfer transfer, Places places) {
    this.address = address;
    this.keys = List.copyOf(keys);
    this.transfer = transfer;
    this.problems = new RemoteProblems(address);
    this.snapshots = Snapshots.of(address, places);
    this.pins = Pins.of(address, places);
  }

  static boolean isCommit(String ref) {
    return COMMIT.matcher(ref).matches();
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
    throw unanswered
        .map(outcome -> problems.noReleaseHere(range, releases, outcome))
        .orElseGet(() -> problems.noRelease(range, releases));
  }

  /** Opens what a branch holds, or a commit that some branch or tag leads to. */
  Catalog openRef(String ref) {
    boolean commit = isCommit(ref);
    if (!keys.isEmpty()) {
      return ofSignedRelease(ref);
    }
    if (commit && isHere(ref)) {
      return at(snapshots.find(ref).orElseThrow(), ref, unreleased(ref));
    }
    References references = references();
    Optional<String> branch = references.branch(ref);
    if (branch.isPresent()) {
      return state(References.branchName(ref), branch.get());
    }
    if (!commit) {
      throw unanswered
          .map(outcome -> problems.noBranchHere(ref, references, outcome))
          .orElseGet(() -> problems.noRef(ref, references));
    }
    Path repository =
        snapshots.findOrFetch(
            ref,
            folder -> {
              require(remote().fetchAll(folder));
              if (!CommittedFiles.has(folder, ref)) {
                throw problems.noRef(ref, references);
              }
            });
    return at(repository, ref, unreleased(ref));
  }

  /** Opens the commit of a signed release: one that is here so, else one that the catalog has. */
  private Catalog ofSignedRelease(String commit) {
    if (!isCommit(commit)) {
      throw problems.noSignedRelease();
    }
    return at(
        signed(pins.read(), commit, version -> signedHere(version, commit))
            .or(() ->
                signed(
                    references().releases(),
                    commit,
                    version -> {
                      pins.refuseMoved(version, commit);
                      return Optional.of(signedRelease(version, commit));
                    }))
            .orElseThrow(problems::noSignedRelease),
        commit,
        unreleased(commit));
  }

  private Optional<Path> signed(
      SortedMap<Version, String> releases,
      String commit,
      Function<Version, Optional<Path>> repository) {
    return releases.entrySet().stream()
        .filter(release -> release.getValue().equals(commit))
        .map(release -> repository.apply(release.getKey()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Opens the newest release that is on this machine, or what the default branch was where there is
   * none; asks no host. Empty when nothing is here.
   */
  Optional<Catalog> openHere() {
    References known = snapshots.known();
    List<Map.Entry<Version, String>> newestFirst =
        List.copyOf(known.releases().reversed().entrySet());
    for (Map.Entry<Version, String> release : newestFirst) {
      Version version = release.getKey();
      String commit = release.getValue();
      Optional<Path> here = keys.isEmpty() ? snapshots.find(commit) : signedHere(version, commit);
      if (here.isPresent() && !pins.moved(version, commit)) {
        return Optional.of(at(here.get(), commit, version.toString()));
      }
    }
    return known
        .head()
        .filter(commit -> keys.isEmpty() && newestFirst.isEmpty())
        .flatMap(
            commit -> snapshots.find(commit).map(here -> at(here, commit, unreleased(commit))));
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
    if (!acceptMoved) {
      pins.refuseMoved(version, commit);
    } else if (pins.moved(version, commit)) {
      notes.add(
          "the tag `%s` of %s has moved: it was commit %s, and %s is taken now"
              .formatted(
                  version.tag(),
                  address,
                  shortened(pins.commit(version).orElseThrow()),
                  shortened(commit)));
      pins.replace(version, commit);
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
            : signedRelease(version, commit);
    pins.hold(version, commit);
    return at(repository, commit, version.toString());
  }

  private Path signedRelease(Version version, String commit) {
    return signedHere(version, commit).orElseGet(() -> fetchedSigned(version, commit));
  }

  private Optional<Path> signedHere(Version version, String commit) {
    return snapshots.find(commit, version).filter(here -> isSigned(here, version, commit));
  }

  /**
   * A snapshot of the commit is no proof: it may have come by a branch or another tag, of which
   * several may lead to it, and one may be signed again by another key.
   */
  private Path fetchedSigned(Version version, String commit) {
    return snapshots.fetchAgain(
        commit,
        version,
        folder -> {
          Outcome outcome = remote().fetch(folder, References.tagName(version));
          if (!outcome.succeeded() && isHere(commit)) {
            throw problems.unverifiable(version, outcome);
          }
          requireAll(folder, outcome, commit);
          if (!isSigned(folder, version, commit)) {
            throw problems.unsigned(version);
          }
        });
  }

  private Catalog state(String reference, String commit) {
    if (!keys.isEmpty()) {
      throw problems.noSignedRelease();
    }
    return at(fetched(reference, commit), commit, unreleased(commit));
  }

  private static String unreleased(String commit) {
    return "0.0.0-dev+" + shortened(commit);
  }

  private static String shortened(String commit) {
    return commit.substring(0, SHORT_COMMIT);
  }

  private Catalog at(Path repository, String commit, String version) {
    return new CommittedCatalog(
        CommittedFiles.ofCommit(repository, commit).orElseThrow(() -> problems.damaged(repository)),
        address.canonical(),
        version);
  }

  private Path fetched(String reference, String commit) {
    return snapshots.findOrFetch(commit, folder -> fetch(folder, reference, commit));
  }

  private void fetch(Path folder, String reference, String commit) throws IOException {
    requireAll(folder, remote().fetch(folder, reference), commit);
  }

  private void requireAll(Path folder, Outcome outcome, String commit) {
    require(outcome);
    if (!CommittedFiles.has(folder, commit)) {
      throw problems.changed();
    }
  }

  /** Asks for the references; without an answer, those of what is here are all there are. */
  private References references() {
    Outcome outcome = remote().references(folder());
    if (outcome.succeeded()) {
      return heard(outcome);
    }
    References here = snapshots.known().where(this::isHere);
    if (here.commits().isEmpty() || outcome.end() == GitProgram.End.TOO_MUCH) {
      throw problems.unreachable(outcome);
    }
    unanswered = Optional.of(outcome);
    notes.add(
        "the catalog could not be reached, so this is the newest that is on this machine: "
            + problems.said(outcome));
    return here;
  }

  private References heard(Outcome outcome) {
    References references = References.parse(outcome.output());
    if (references.longHash()) {
      throw problems.longHash();
    }
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
    return new RemoteRepository(transfer, address.url(), address.login());
  }

  private void require(Outcome outcome) {
    if (!outcome.succeeded()) {
      throw problems.unreachable(outcome);
    }
  }

  private boolean isSigned(Path repository, Version version, String commit) {
    try {
      return new SignedTag(transfer.git(), repository).isBy(keys, version.tag(), commit);
    } catch (IOException e) {
      throw AtomicFile.unusable("read", repository, e);
    }
  }
}
