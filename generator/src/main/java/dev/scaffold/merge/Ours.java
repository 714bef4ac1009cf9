package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** The repository that a template's changes are merged into. */
public interface Ours {

  /** Returns what it has at each of these paths; nothing where nothing is, or a folder. */
  NavigableMap<RelativePath, Entry> at(Collection<RelativePath> paths);

  /** Returns what it has at a path; cheap after it was asked about all that a caller looks at. */
  default Optional<Entry> at(RelativePath path) {
    return Optional.ofNullable(at(List.of(path)).get(path));
  }

  /** Returns all that it has in a folder, however deep; this may be much, and cost as much. */
  NavigableMap<RelativePath, Entry> below(Folder folder);

  /** Returns the files at these paths, at each of which there is one. */
  NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths);

  /** Returns the id that a content has, or would have, as an {@link Entry}. */
  String idOf(TreeFile file);
}
