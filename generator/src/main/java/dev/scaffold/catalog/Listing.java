package dev.scaffold.catalog;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a catalog by path, with whatever finds their content, and the templates among them.
 * A folder below it that holds a file {@code .catalog} is a catalog of its own, with its own
 * templates.
 */
final class Listing<T> {
  private static final String MARK = ".template/template.yaml";
  private static final String CATALOG_MARK = "/.catalog";

  private final SortedMap<RelativePath, T> files;
  private final List<Folder> templates;
  private final List<Folder> catalogs;

  Listing(SortedMap<RelativePath, T> files) {
    this.files = files;
    this.catalogs =
        files.keySet().stream()
            .map(RelativePath::value)
            .filter(path -> path.endsWith(CATALOG_MARK))
            .map(path -> new Folder(path.substring(0, path.length() - CATALOG_MARK.length())))
            .toList();
    this.templates =
        files.keySet().stream()
            .map(RelativePath::value)
            .filter(path -> path.equals(MARK) || path.endsWith("/" + MARK))
            .map(path -> path.substring(0, path.length() - MARK.length()))
            .map(path ->
                path.isEmpty() ? Folder.ROOT : new Folder(path.substring(0, path.length() - 1)))
            .filter(folder -> catalogs.stream().noneMatch(other -> lies(folder, other)))
            .sorted()
            .toList();
  }

  private static boolean lies(Folder folder, Folder catalog) {
    return catalog.equals(folder) || catalog.holds(folder);
  }

  SortedMap<RelativePath, T> files() {
    return files;
  }

  List<Folder> templates() {
    return templates;
  }

  /**
   * Returns whether a file lies beside templates, in one of the folders at the top that hold them,
   * or describes a template that is not there any more.
   */
  boolean isOfTemplates(RelativePath path) {
    return templates.stream().anyMatch(template -> top(template).holds(path))
        || (path.value().endsWith("/" + MARK)
            && catalogs.stream().noneMatch(other -> other.holds(path)));
  }

  private static Folder top(Folder folder) {
    return folder.equals(Folder.ROOT) ? folder : new Folder(folder.path().split("/", 2)[0]);
  }

  /** Returns what lies below a folder and in no template or catalog nested in it. */
  SortedMap<RelativePath, T> below(Folder folder) {
    List<Folder> nested =
        Stream.concat(templates.stream(), catalogs.stream()).filter(folder::holds).toList();
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
