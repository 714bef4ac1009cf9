package dev.scaffold.git;

import java.nio.file.Path;

/** Who a commit is by. */
public record Identity(Signature author, Signature committer) {

  /** Asks Git who makes a commit now in this folder; a problem when it does not know. */
  public static Identity of(GitProgram git, Path folder) {
    return new Identity(Signature.author(git, folder), Signature.committer(git, folder));
  }
}
