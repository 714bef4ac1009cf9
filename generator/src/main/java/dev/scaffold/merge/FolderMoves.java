package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells from moved files which folders were moved as a whole. */
final class FolderMoves {
  private FolderMoves() {}

  /**
   * Returns the moved folders that got new files meanwhile.
   *
   * @param moves files of the base, and where one side moved them
   * @param left what that side still has in a folder
   * @param added what the other side put into a folder
   */
  static List<FolderMove> of(
      Map<RelativePath, RelativePath> moves,
      Function<Folder, Collection<RelativePath>> left,
      Function<Folder, Collection<RelativePath>> added,
      boolean byTemplate) {
    SortedMap<Folder, Folder> folders = new TreeMap<>();
    moves.forEach((from, to) ->
        folders(from, to).ifPresent(pair -> folders.putIfAbsent(pair.from(), pair.to())));
    List<FolderMove> result = new ArrayList<>();
    folders.forEach((from, to) -> {
      List<RelativePath> files = added.apply(from).stream().sorted().toList();
      if (!files.isEmpty() && left.apply(from).isEmpty()) {
        result.add(new FolderMove(from, to, byTemplate, files));
      }
    });
    return result;
  }

  private record Pair(Folder from, Folder to) {}

  /** Returns the outermost folders that a move can be one between: without what both end with. */
  private static Optional<Pair> folders(RelativePath from, RelativePath to) {
    List<String> before = from.segments();
    List<String> after = to.segments();
    int common = 0;
    while (common < Math.min(before.size(), after.size())
        && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
      common++;
    }
    if (common == 0 || common == before.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            new Folder(String.join("/", before.subList(0, before.size() - common))),
            new Folder(String.join("/", after.subList(0, after.size() - common)))));
  }
}
