package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of Git. */
record GitVersion(int major, int minor) {
  /** With what earlier ones lack, such as NUL-separated input of {@code git cat-file --batch}. */
  private static final GitVersion OLDEST = new GitVersion(2, 38);

  private static final Pattern VERSION = Pattern.compile("git version (\\d+)\\.(\\d+).*");

  /**
   * Requires one that is new enough; a problem when the machine's is not, or does not say so.
   *
   * @param run of {@code git version}
   */
  static void require(Outcome run) {
    String said = run.output().strip();
    Matcher version = VERSION.matcher(said);
    if (!run.succeeded() || said.isEmpty()) {
      throw problem("`git version` tells no version: " + run.firstError());
    }
    if (!version.matches()
        || !new GitVersion(number(version, 1), number(version, 2)).isNewEnough()) {
      throw problem("`git` is too old: " + said);
    }
  }

  private static RuntimeException problem(String what) {
    return Problem.failed(
            what, new Location.Input("PATH"), "install Git 2.38 or newer and put it on the PATH")
        .asException();
  }

  private static int number(Matcher version, int group) {
    return Integer.parseInt(version.group(group));
  }

  private boolean isNewEnough() {
    return major > OLDEST.major || (major == OLDEST.major && minor >= OLDEST.minor);
  }
}
