package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The catalogs within reach.
 *
 * @param home the repository that holds this program's own templates, if the launcher said
 * @param nextRelease the version that is being worked on there, X.Y.Z
 */
public record Catalogs(GitProgram git, Optional<Path> home, String nextRelease) {

  /** Opens the folder, or without one the built-in catalog. */
  public Catalog open(Optional<Path> folder) {
    if (folder.isPresent()) {
      return FolderCatalog.open(folder.get(), git);
    }
    return BuiltInCatalog.open(
        home.filter(CommittedFiles::areIn).orElseThrow(this::notBuiltIn), nextRelease);
  }

  private RuntimeException notBuiltIn() {
    return home.isEmpty()
        ? Problem.failed(
                "the built-in templates are not where this program is",
                Location.NONE,
                "start it by its `scaffold` script, or name a folder with --catalog")
            .asException()
        : Problem.failed(
                "the built-in templates are read from Git's history, and there is none",
                new Location.Path(home.get().toString()),
                "clone scaffold's repository with Git, or take the templates as they lie there"
                    + " with `--catalog "
                    + home.get()
                    + "`")
            .asException();
  }
}
