package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who writes a commit, and when. */
public record Signature(String name, String email, Instant when, ZoneOffset zone) {
  private static final Pattern IDENT =
      Pattern.compile("(.*) <(.*)> (\\d+) ([+-]\\d{4})", Pattern.DOTALL);

  /** Asks Git who the author of a commit made now in this folder is. */
  public static Signature author(GitProgram git, Path folder) {
    return ask(git, folder, "GIT_AUTHOR_IDENT");
  }

  /** Asks Git who the committer of a commit made now in this folder is. */
  public static Signature committer(GitProgram git, Path folder) {
    return ask(git, folder, "GIT_COMMITTER_IDENT");
  }

  private static Signature ask(GitProgram git, Path folder, String variable) {
    // Without this setting Git makes an address up from the names of user and machine.
    Outcome outcome = git.run(folder, "-c", "user.useConfigOnly=true", "var", variable);
    if (!outcome.succeeded()) {
      throw unknown(git, folder, variable).asException();
    }
    Matcher ident = IDENT.matcher(outcome.output().strip());
    if (!ident.matches()) {
      throw new IllegalStateException("Git answered " + outcome.output());
    }
    try {
      return new Signature(
          ident.group(1),
          ident.group(2),
          Instant.ofEpochSecond(Long.parseLong(ident.group(3))),
          ZoneOffset.of(ident.group(4)));
    } catch (NumberFormatException | DateTimeException e) {
      throw Problem.invalid(
              "`" + ident.group(3) + " " + ident.group(4) + "` is no time and zone of this world",
              new Location.Input(variable.replace("IDENT", "DATE")),
              "write it as `2030-12-31T23:59:59+0100`, or leave it unset")
          .causedBy(e);
    }
  }

  /** Tells apart that nobody said who they are, and that Git cannot even be asked. */
  private static Problem unknown(GitProgram git, Path folder, String variable) {
    Outcome withSomebody =
        git.run(folder, "-c", "user.name=nobody", "-c", "user.email=nobody", "var", variable);
    return withSomebody.succeeded()
        ? Problem.failed(
            "Git does not know who you are, so no first commit can be made",
            new Location.Input("git config user.name, user.email"),
            "run `git config --global user.name \"Your Name\"` and `git config --global"
                + " user.email you@example.com`, or pass --no-git")
        : Problem.failed(
            "Git cannot say who makes the first commit: " + withSomebody.firstError(),
            new Location.Input("git var " + variable),
            "make that command work, or pass --no-git");
  }
}
