package dev.scaffold.plan;

import dev.scaffold.git.CommittedTree;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Ours;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The repository that a merge goes into, as a commit has it: what is edited and not committed plays
 * no part.
 */
public final class CommittedOurs implements Ours {
  private final WorkTree tree;
  private final CommittedTree committed;

  /** Looks at what a commit has in the work tree's folder. */
  public CommittedOurs(WorkTree tree, String commit) {
    this.tree = tree;
    this.committed = tree.committed(commit);
  }

  private static Entry entry(TreeEntry entry) {
    Entry.Kind kind =
        switch (entry.mode()) {
          case FILE -> Entry.Kind.FILE;
          case EXECUTABLE -> Entry.Kind.EXECUTABLE;
          case LINK -> Entry.Kind.LINK;
          case SUBMODULE -> Entry.Kind.SUBMODULE;
        };
    return new Entry(kind, entry.id());
  }

  @Override
  public NavigableMap<RelativePath, Entry> at(Collection<RelativePath> paths) {
    return entries(committed.at(paths));
  }

  @Override
  public NavigableMap<RelativePath, Entry> below(Folder folder) {
    return entries(committed.below(folder));
  }

  private static NavigableMap<RelativePath, Entry> entries(Map<RelativePath, TreeEntry> listed) {
    NavigableMap<RelativePath, Entry> entries = new TreeMap<>();
    listed.forEach((path, entry) -> entries.put(path, entry(entry)));
    return entries;
  }

  @Override
  public NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths) {
    NavigableMap<RelativePath, TreeEntry> entries = committed.at(paths);
    Map<String, byte[]> contents =
        tree.contents(entries.values().stream().map(TreeEntry::id).collect(Collectors.toSet()));
    NavigableMap<RelativePath, TreeFile> files = new TreeMap<>();
    entries.forEach((path, entry) ->
        files.put(
            path,
            new TreeFile(
                Objects.requireNonNull(contents.get(entry.id())),
                entry.mode() == TreeEntry.Mode.EXECUTABLE)));
    return files;
  }

  @Override
  public String idOf(TreeFile file) {
    return tree.format().idOf(file.bytes());
  }
}
