package dev.scaffold.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who a commit is by. */
public record Identity(Signature author, Signature committer) {

  /** Asks Git who makes a commit now in this folder; a problem when it does not know. */
  public static Identity of(GitProgram git, Path folder) {
    return new Identity(Signature.author(git, folder), Signature.committer(git, folder));
  }

  /**
   * Asks Git who makes the first commit of a repository that is still to come, in an empty folder
   * beside its place: a person's settings may depend on where a repository lies.
   */
  public static Identity ofNewRepository(GitProgram git, Path folder) throws IOException {
    // As much as Git takes for a repository.
    Path repository = Files.createDirectory(folder.resolve(".git"));
    Files.createDirectory(repository.resolve("objects"));
    Files.createDirectory(repository.resolve("refs"));
    Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/main\n");
    return of(git, folder);
  }
}
