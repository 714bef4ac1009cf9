package dev.scaffold.pristine;

import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a repository by the component whose folder they lie in. */
final class PartOfTree {
  private PartOfTree() {}

  /** Returns the files of a component; the project's are all that lie in no component's folder. */
  static Tree of(String component, Set<String> components, Tree repository) {
    Map<RelativePath, TreeFile> files = new TreeMap<>();
    repository
        .files()
        .forEach((path, file) -> {
          if (!path.equals(ScaffoldRecord.PATH) && component.equals(owner(path, components))) {
            files.put(path, file);
          }
        });
    return new Tree(files);
  }

  /** Returns the component whose folder a path leads into; else the project. */
  static String owner(RelativePath path, Set<String> components) {
    String first = path.segments().getFirst();
    return path.segments().size() > 1 && components.contains(first)
        ? first
        : ScaffoldRecord.PROJECT;
  }

  /** Returns files of a component by their paths in its folder. */
  static Tree relative(String component, Tree files) {
    if (component.equals(ScaffoldRecord.PROJECT)) {
      return files;
    }
    Folder folder = new Folder(component);
    Map<RelativePath, TreeFile> relative = new TreeMap<>();
    files.files().forEach((path, file) -> relative.put(folder.relativize(path), file));
    return new Tree(relative);
  }
}
