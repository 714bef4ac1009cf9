package dev.scaffold.catalog;

import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a catalog by path, with whatever finds their content, and the templates among them.
 */
final class Listing<T> {
  private static final String MARK = ".template/template.yaml";

  private final SortedMap<RelativePath, T> files;
  private final List<RelativePath> templates;

  Listing(SortedMap<RelativePath, T> files) {
    this.files = files;
    this.templates =
        files.keySet().stream()
            .map(RelativePath::value)
            .filter(path -> path.endsWith("/" + MARK))
            .map(path -> new RelativePath(path.substring(0, path.length() - MARK.length() - 1)))
            .sorted()
            .toList();
  }

  SortedMap<RelativePath, T> files() {
    return files;
  }

  List<RelativePath> templates() {
    return templates;
  }

  /** Returns what lies below a folder and in no template nested in it, by the path from there. */
  SortedMap<RelativePath, T> below(RelativePath folder) {
    List<RelativePath> nested = new ArrayList<>(templates);
    nested.removeIf(template -> !template.isBelow(folder));
    SortedMap<RelativePath, T> below = new TreeMap<>();
    // `0` is the character after `/`: these keys enclose all paths below the folder.
    files
        .subMap(folder, new RelativePath(folder + "0"))
        .forEach((path, file) -> {
          if (path.isBelow(folder) && nested.stream().noneMatch(path::isBelow)) {
            below.put(path.relativeTo(folder), file);
          }
        });
    return below;
  }
}
