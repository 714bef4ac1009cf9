package dev.scaffold.catalog;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.RemoteRepository;
import dev.scaffold.git.Transfer;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import java.nio.file.Path;
import java.util.SortedMap;

/** What can go wrong with a catalog in a repository elsewhere. */
record RemoteProblems(CatalogAddress address) {

  /** What Git said, or why it was ended, without the password that the address may hold. */
  String said(Outcome outcome) {
    String said = outcome.firstError();
    return address
        .login()
        .flatMap(RemoteRepository.Login::password)
        // Git was given no credentials that it could repeat, but whoever answered it was.
        .filter(password -> !password.isEmpty())
        .map(password -> said.replace(password, "***"))
        .orElse(said);
  }

  ProblemException unreachable(Outcome outcome) {
    if (outcome.end() == GitProgram.End.TOO_MUCH) {
      return Problem.refused(
              "the catalog sends more than scaffold takes, which is %d MiB"
                  .formatted(Transfer.MOST_BYTES >> 20),
              where(),
              "ask its maintainers why it is that large; take a release, whose history is not"
                  + " fetched, in the place of a commit")
          .asException();
    }
    return Problem.failed(
            "cannot read the catalog: " + said(outcome),
            where(),
            "make `git ls-remote " + address + "` work")
        .asException();
  }

  ProblemException unverifiable(Version version, Outcome outcome) {
    if (outcome.end() == GitProgram.End.TOO_MUCH) {
      return unreachable(outcome);
    }
    return Problem.failed(
            "the signature of the release `%s` cannot be checked: its tag was not fetched yet, and the catalog cannot be reached: %s"
                .formatted(version, said(outcome)),
            where(),
            "make `git ls-remote "
                + address
                + "` work once, and run the command again; from then on this release needs no"
                + " network")
        .asException();
  }

  ProblemException changed() {
    return Problem.failed("the catalog changed while it was read", where(), "run the command again")
        .asException();
  }

  ProblemException longHash() {
    return Problem.failed(
            "the repository names its commits by SHA-256, which scaffold cannot read yet",
            where(),
            "keep the catalog in a repository with Git's default, SHA-1")
        .asException();
  }

  ProblemException unsigned(Version version) {
    return Problem.refused(
            "the release `" + version + "` is not signed by a key that you named",
            where(),
            "ask the catalog's maintainers for a signed tag; your keys are under `signed-by` in"
                + " `scaffold/catalogs.yaml` of your configuration folder")
        .asException();
  }

  ProblemException noSignedRelease() {
    return Problem.refused(
            "only signed releases of this catalog are taken, and this is none",
            where(),
            "name a release, as `@1.2.3`")
        .asException();
  }

  ProblemException damaged(Path repository) {
    return Problem.failed(
            "what was fetched of the catalog is damaged",
            new Location.Path(repository.toString()),
            "remove that folder, and run the command again")
        .asException();
  }

  ProblemException noRelease(ReleaseRange range, SortedMap<Version, String> releases) {
    return Problem.invalid(
            "the catalog has no release `" + range.text() + "`",
            where(),
            releases.isEmpty()
                ? "it has none at all; take a branch with `--ref`"
                : "there is " + NewestReleases.of(releases.keySet()))
        .asException();
  }

  /** The catalog may have the release: only what is on this machine was looked at. */
  ProblemException noReleaseHere(
      ReleaseRange range, SortedMap<Version, String> here, Outcome outcome) {
    return notHere(
        "no release `" + range.text() + "`",
        outcome,
        here.isEmpty() ? "" : "; here is " + NewestReleases.of(here.keySet()));
  }

  /** The catalog may have the branch: only what is on this machine was looked at. */
  ProblemException noBranchHere(String branch, References here, Outcome outcome) {
    return notHere(
        "no branch `" + branch + "`",
        outcome,
        Suggestion.nearest(branch, here.branches())
            .map(known -> "; here is `" + known + "`")
            .orElse(""));
  }

  private ProblemException notHere(String what, Outcome outcome, String others) {
    return Problem.failed(
            what
                + " of the catalog is on this machine, and the catalog cannot be reached: "
                + said(outcome),
            where(),
            "make `git ls-remote " + address + "` work" + others)
        .asException();
  }

  ProblemException noRef(String ref, References references) {
    return Problem.invalid(
            RemoteCatalog.isCommit(ref)
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

  private Location where() {
    return new Location.Path(address.canonical());
  }
}
