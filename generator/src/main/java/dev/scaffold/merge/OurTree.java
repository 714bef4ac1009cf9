package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A tree that lies in memory, as the side that is merged into. */
public final class OurTree implements Ours {
  private final Tree tree;
  private final NavigableMap<RelativePath, Entry> entries;

  /** Takes a tree. */
  public OurTree(Tree tree) {
    this.tree = tree;
    NavigableMap<RelativePath, Entry> all = new TreeMap<>();
    tree.files().forEach((path, file) -> all.put(path, entry(file)));
    entries = Collections.unmodifiableNavigableMap(all);
  }

  private Entry entry(TreeFile file) {
    return new Entry(file.executable() ? Entry.Kind.EXECUTABLE : Entry.Kind.FILE, idOf(file));
  }

  @Override
  public NavigableMap<RelativePath, Entry> at(Collection<RelativePath> paths) {
    NavigableMap<RelativePath, Entry> found = new TreeMap<>();
    for (RelativePath path : paths) {
      Entry entry = entries.get(path);
      if (entry != null) {
        found.put(path, entry);
      }
    }
    return found;
  }

  @Override
  public NavigableMap<RelativePath, Entry> below(Folder folder) {
    NavigableMap<RelativePath, Entry> found = new TreeMap<>(entries);
    found.keySet().removeIf(path -> !folder.holds(path));
    return found;
  }

  @Override
  public NavigableMap<RelativePath, TreeFile> read(Collection<RelativePath> paths) {
    NavigableMap<RelativePath, TreeFile> files = new TreeMap<>(tree.files());
    files.keySet().retainAll(paths);
    return files;
  }

  @Override
  public String idOf(TreeFile file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
