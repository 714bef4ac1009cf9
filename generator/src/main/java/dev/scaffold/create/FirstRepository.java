package dev.scaffold.create;

import dev.scaffold.git.FirstCommit;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.Identity;
import dev.scaffold.plan.ProjectWriter;
import dev.scaffold.plan.Target;
import dev.scaffold.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether and by whom a new project gets a first commit.
 *
 * @param identity empty when no commit is made
 * @param notes why none is made, if a person may wonder
 */
record FirstRepository(Target target, Optional<Identity> identity, List<String> notes) {

  /** Decides; a problem when a commit is wanted and Git does not know by whom. */
  static FirstRepository of(Target target, NewRequest request, GitProgram git) {
    if (!request.git()) {
      return new FirstRepository(target, Optional.empty(), List.of());
    }
    Optional<Path> enclosing = target.enclosingRepository();
    if (enclosing.isPresent() && !target.repository()) {
      return new FirstRepository(
          target,
          Optional.empty(),
          List.of(
              "it lies inside the Git repository `"
                  + enclosing.get()
                  + "`, so no new one is made and nothing is committed"));
    }
    return new FirstRepository(
        target,
        request.dryRun() ? Optional.empty() : Optional.of(identity(target, git)),
        List.of());
  }

  private static Identity identity(Target target, GitProgram git) {
    return target.repository()
        ? Identity.of(git, target.folder())
        : new ProjectWriter().tryOut(target, folder -> Identity.ofNewRepository(git, folder));
  }

  /** Makes the commit, if one is to be made, in the folder that holds the tree. */
  Optional<String> commit(Path folder, Tree tree, String message, GitProgram git)
      throws IOException {
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    FirstCommit commit = new FirstCommit(tree, identity.get(), message);
    return Optional.of(
        target.repository() ? commit.inRepository(folder, git) : commit.inNewRepository(folder));
  }
}
