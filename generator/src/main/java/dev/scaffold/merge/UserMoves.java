package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds where people moved files of the template. Only those that are asked for are looked for by
 * what they hold, and the list of all that the repository has is read only if there is one; a file
 * that is the same is found without reading any.
 */
public final class UserMoves {
  /** So many of a repository's own files are read at most, the likeliest first. */
  private static final int MOST_READ = 1000;

  private final Ours ours;
  private final Tree base;
  private final SortedMap<RelativePath, Entry> entries;
  private final SortedMap<RelativePath, Entry> candidates = new TreeMap<>();

  private UserMoves(Ours ours, Tree base) {
    this.ours = ours;
    this.base = base;
    this.entries = ours.below(Folder.ROOT);
    entries.forEach((path, entry) -> {
      if (entry.isFile() && base.get(path) == null) {
        candidates.put(path, entry);
      }
    });
  }

  /**
   * Returns to where files of the base went; what is not in it was deleted.
   *
   * @param missing the files that are looked for
   * @param base whose files are no candidates where they lie
   */
  public static SortedMap<RelativePath, RelativePath> of(
      SortedMap<RelativePath, TreeFile> missing, Tree base, Ours ours) {
    return missing.isEmpty() ? new TreeMap<>() : new UserMoves(ours, base).find(missing);
  }

  private SortedMap<RelativePath, RelativePath> find(SortedMap<RelativePath, TreeFile> missing) {
    SortedMap<RelativePath, RelativePath> moves = new TreeMap<>();
    SortedMap<RelativePath, RelativePath> exact = exact();
    SortedMap<RelativePath, TreeFile> edited = new TreeMap<>(missing);
    exact.forEach((from, to) -> {
      if (edited.remove(from) != null) {
        moves.put(from, to);
      }
    });
    if (!edited.isEmpty()) {
      Set<RelativePath> left = new TreeSet<>(candidates.keySet());
      left.removeAll(exact.values());
      moves.putAll(Pairing.of(edited, ours.read(likeliest(left, edited))));
    }
    return moves;
  }

  /**
   * Returns where files are that were moved and not edited. All of the base are looked for: where
   * one of them is now, no other one is.
   */
  private SortedMap<RelativePath, RelativePath> exact() {
    Map<String, NavigableMap<RelativePath, TreeFile>> gone = new HashMap<>();
    base.files()
        .forEach((path, file) -> {
          if (!entries.containsKey(path)) {
            gone.computeIfAbsent(ours.idOf(file), id -> new TreeMap<>()).put(path, file);
          }
        });
    Map<String, List<RelativePath>> places = new HashMap<>();
    candidates.forEach((path, entry) -> {
      if (gone.containsKey(entry.id())) {
        places.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(path);
      }
    });
    SortedMap<RelativePath, RelativePath> moves = new TreeMap<>();
    gone.forEach((id, files) -> {
      SortedMap<RelativePath, TreeFile> come = new TreeMap<>();
      TreeFile same = files.firstEntry().getValue();
      places.getOrDefault(id, List.of()).forEach(path -> come.put(path, same));
      moves.putAll(Pairing.of(files, come));
    });
    return moves;
  }

  private static List<RelativePath> likeliest(
      Set<RelativePath> left, SortedMap<RelativePath, TreeFile> missing) {
    List<RelativePath> ordered = new ArrayList<>();
    Predicate<RelativePath> sameName =
        path -> missing.keySet().stream().anyMatch(gone -> gone.name().equals(path.name()));
    Predicate<RelativePath> sameKind =
        path -> missing.keySet().stream().anyMatch(gone -> kind(gone).equals(kind(path)));
    left.stream().filter(sameName).forEach(ordered::add);
    left.stream().filter(sameName.negate().and(sameKind)).forEach(ordered::add);
    left.stream().filter(sameName.negate().and(sameKind.negate())).forEach(ordered::add);
    return ordered.subList(0, Math.min(MOST_READ, ordered.size()));
  }

  private static String kind(RelativePath path) {
    return path.name().substring(path.name().lastIndexOf('.') + 1);
  }
}
