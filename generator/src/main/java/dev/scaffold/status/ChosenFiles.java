package dev.scaffold.status;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.tree.RelativePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells which files a person means.
 *
 * @param project the folder that they lie in
 * @param folder from which they are named
 */
record ChosenFiles(Path project, Path folder) {

  /** Returns the files that are named; a folder means all in it. A problem where none is meant. */
  SortedSet<RelativePath> of(List<Path> names, Map<RelativePath, ?> among) {
    SortedSet<RelativePath> chosen = new TreeSet<>();
    for (Path name : names) {
      String path = path(name);
      List<RelativePath> meant =
          among.keySet().stream()
              .filter(file ->
                  path.isEmpty()
                      || file.value().equals(path)
                      || file.value().startsWith(path + "/"))
              .toList();
      if (meant.isEmpty()) {
        throw unknown(path, among);
      }
      chosen.addAll(meant);
    }
    return chosen;
  }

  private String path(Path name) {
    Path absolute = folder.resolve(name).normalize();
    if (!absolute.startsWith(project)) {
      throw Problem.invalid(
              "`" + name + "` is not in the project",
              new Location.Input(name.toString()),
              "name a file in `" + project + "`")
          .asException();
    }
    return project.relativize(absolute).toString();
  }

  private static RuntimeException unknown(String path, Map<RelativePath, ?> among) {
    List<String> names = among.keySet().stream().map(RelativePath::value).toList();
    return Problem.invalid(
            "the templates gave no file `" + path + "`",
            new Location.Input(path),
            Suggestion.hint(path, names, "`scaffold diff` shows what you changed of theirs"))
        .asException();
  }
}
