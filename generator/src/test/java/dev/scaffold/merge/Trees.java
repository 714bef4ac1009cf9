package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Short forms for trees in tests. */
final class Trees {
  private Trees() {}

  static RelativePath path(String value) {
    return new RelativePath(value);
  }

  /** Returns a tree of paths and texts in turn. */
  static Tree tree(String... pathsAndTexts) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(path(pathsAndTexts[i]), TreeFile.ofText(pathsAndTexts[i + 1]));
    }
    return new Tree(files);
  }

  /** Returns the tree with one more file. */
  static Tree with(Tree tree, String path, TreeFile file) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(tree.files());
    files.put(path(path), file);
    return new Tree(files);
  }

  /** Returns a repository's tree after what a merge writes. */
  static Tree written(Tree ours, TreeMerge.Result result) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(ours.files());
    for (Map.Entry<RelativePath, Optional<TreeFile>> write : result.writes().entrySet()) {
      write
          .getValue()
          .ifPresentOrElse(
              file -> files.put(write.getKey(), file), () -> files.remove(write.getKey()));
    }
    return new Tree(files);
  }
}
