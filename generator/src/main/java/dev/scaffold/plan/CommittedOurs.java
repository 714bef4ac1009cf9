package dev.scaffold.plan;

import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Ours;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The repository that a merge goes into, as a commit has it: what is edited and not committed plays
 * no part.
 */
public final class CommittedOurs implements Ours {
  private final WorkTree tree;
  private final NavigableMap<RelativePath, Entry> entries;

  /** Lists what a commit has in the work tree's folder. */
  public CommittedOurs(WorkTree tree, String commit) {
    this.tree = tree;
    NavigableMap<RelativePath, Entry> all = new TreeMap<>();
    tree.entries(commit).forEach((path, entry) -> all.put(path, entry(entry)));
    this.entries = Collections.unmodifiableNavigableMap(all);
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
  public NavigableMap<RelativePath, Entry> entries() {
    return entries;
  }

  @Override
  public NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths) {
    Set<String> ids = paths.stream().map(path -> entry(path).id()).collect(Collectors.toSet());
    Map<String, byte[]> contents = tree.contents(ids);
    NavigableMap<RelativePath, TreeFile> files = new TreeMap<>();
    for (RelativePath path : paths) {
      byte[] content = Objects.requireNonNull(contents.get(entry(path).id()));
      files.put(path, new TreeFile(content, entry(path).kind() == Entry.Kind.EXECUTABLE));
    }
    return files;
  }

  private Entry entry(RelativePath path) {
    return Objects.requireNonNull(entries.get(path), path::value);
  }

  @Override
  public String idOf(TreeFile file) {
    return tree.format().idOf(file.bytes());
  }
}
