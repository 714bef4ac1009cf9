package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.Tree;

/** What no template may hold, wherever it lies. */
final class Refusals {
  private Refusals() {}

  static void many(Folder folder, int count) {
    if (count > Tree.MAX_FILES) {
      throw Problem.refused(
              "the template holds " + count + " files; " + Tree.MAX_FILES + " is the most",
              new Location.Path(folder.toString()),
              "leave out what no project needs")
          .asException();
    }
  }

  /** Before it is read: what a file holds need not fit into memory. */
  static void large(String place, long bytes) {
    if (bytes > Tree.MAX_BYTES) {
      throw Problem.refused(
              "the template's files have more than " + (Tree.MAX_BYTES >> 20) + " MiB",
              new Location.Path(place),
              "leave out what no project needs")
          .asException();
    }
  }

  static ProblemException submodule(String place) {
    return Problem.refused(
            "a template must not hold submodules",
            new Location.Path(place),
            "add the files themselves, or let a `from` rule share them")
        .asException();
  }

  static ProblemException link(String place) {
    return Problem.refused(
            "a template must not hold symbolic links",
            new Location.Path(place),
            "put a file in its place, or let a `from` rule share one")
        .asException();
  }
}
