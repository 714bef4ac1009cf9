package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collection;
import java.util.NavigableMap;

/** The repository that a template's changes are merged into. */
public interface Ours {

  /** Returns all that it has, by path; a folder that belongs to the repository only. */
  NavigableMap<RelativePath, Entry> entries();

  /** Returns the files at these paths, at each of which {@link #entries} has one. */
  NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths);

  /** Returns the id that a content has, or would have, in {@link #entries}. */
  String idOf(TreeFile file);
}
