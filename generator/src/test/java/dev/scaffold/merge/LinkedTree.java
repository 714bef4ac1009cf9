package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collection;
import java.util.NavigableMap;

/** A repository with one symbolic link more. */
record LinkedTree(OurTree tree, RelativePath link) implements Ours {
  @Override
  public NavigableMap<RelativePath, Entry> at(Collection<RelativePath> paths) {
    NavigableMap<RelativePath, Entry> entries = tree.at(paths);
    if (paths.contains(link)) {
      entries.put(link, new Entry(Entry.Kind.LINK, "0"));
    }
    return entries;
  }

  @Override
  public NavigableMap<RelativePath, Entry> below(Folder folder) {
    NavigableMap<RelativePath, Entry> entries = tree.below(folder);
    if (folder.holds(link)) {
      entries.put(link, new Entry(Entry.Kind.LINK, "0"));
    }
    return entries;
  }

  @Override
  public NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths) {
    return tree.read(paths);
  }

  @Override
  public String idOf(TreeFile file) {
    return tree.idOf(file);
  }
}
