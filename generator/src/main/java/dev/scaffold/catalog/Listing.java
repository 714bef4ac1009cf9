package dev.scaffold.catalog;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a catalog by path, with whatever finds their content, and the templates among them.
 */
final class Listing<T> {
  private static final String MARK = ".template/template.yaml";

  private final SortedMap<RelativePath, T> files;
  private final List<Folder> templates;

  Listing(SortedMap<RelativePath, T> files) {
    this.files = files;
    this.templates =
        files.keySet().stream()
            .map(RelativePath::value)
            .filter(path -> path.equals(MARK) || path.endsWith("/" + MARK))
            .map(path -> path.substring(0, path.length() - MARK.length()))
            .map(path ->
                path.isEmpty() ? Folder.ROOT : new Folder(path.substring(0, path.length() - 1)))
            .sorted()
            .toList();
  }

  SortedMap<RelativePath, T> files() {
    return files;
  }

  List<Folder> templates() {
    return templates;
  }

  /** Returns what lies below a folder and in no template nested in it, by the path from there. */
  SortedMap<RelativePath, T> below(Folder folder) {
    List<Folder> nested = templates.stream().filter(folder::holds).toList();
    SortedMap<RelativePath, T> below = new TreeMap<>();
    around(folder)
        .forEach((path, file) -> {
          if (folder.holds(path) && nested.stream().noneMatch(template -> template.holds(path))) {
            below.put(folder.relativize(path), file);
          }
        });
    return below;
  }

  private SortedMap<RelativePath, T> around(Folder folder) {
    // `0` is the character after `/`: these keys enclose all paths below the folder.
    return folder.equals(Folder.ROOT)
        ? files
        : files.subMap(new RelativePath(folder.path()), new RelativePath(folder.path() + "0"));
  }
}
