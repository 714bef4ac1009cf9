package dev.scaffold.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The edits that make one text of another, by histogram diff: the rarest lines that both texts
 * share, and what grows around them, stay; the parts before and behind are compared in the same
 * way. So blocks are matched by what is special in them, not by their braces and blank lines. As
 * invented in JGit (Shawn Pearce, 2010: {@code HistogramDiff}) and done by Git's merges.
 */
final class LineDiff {
  private final int[] old;
  private final int[] fresh;
  private final boolean[] deleted;
  private final boolean[] inserted;
  private final RareLines rareLines;

  private LineDiff(int[] old, int[] fresh, int numbers) {
    this.old = old;
    this.fresh = fresh;
    this.deleted = new boolean[old.length];
    this.inserted = new boolean[fresh.length];
    this.rareLines = new RareLines(old, fresh, numbers);
  }

  /**
   * Returns the edits in the order of the texts; there is an unchanged line between any two.
   *
   * @param old the numbers of the old text's lines
   * @param fresh those of the new text's
   * @param numbers how many different ones there are
   */
  static List<Edit> between(int[] old, int[] fresh, int numbers) {
    LineDiff diff = new LineDiff(old, fresh, numbers);
    diff.compare();
    new Sliding(old, diff.deleted, diff.inserted).run();
    new Sliding(fresh, diff.inserted, diff.deleted).run();
    return diff.edits();
  }

  private void compare() {
    Deque<Region> open = new ArrayDeque<>();
    open.push(new Region(0, old.length, 0, fresh.length));
    while (!open.isEmpty()) {
      Region region = open.pop();
      if (region.isOneSided()) {
        change(region);
        continue;
      }
      switch (rareLines.in(region)) {
        case RareLines.Shared(Region kept) -> {
          open.push(new Region(kept.end(), region.end(), kept.newEnd(), region.newEnd()));
          open.push(new Region(region.begin(), kept.begin(), region.newBegin(), kept.newBegin()));
        }
        case RareLines.NoneShared() -> change(region);
        case RareLines.OnlyFrequent() ->
            new ShortestEdit(old, fresh, deleted, inserted).compare(region);
      }
    }
  }

  private void change(Region region) {
    Arrays.fill(deleted, region.begin(), region.end(), true);
    Arrays.fill(inserted, region.newBegin(), region.newEnd(), true);
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    int newAt = 0;
    while (at < old.length || newAt < fresh.length) {
      int end = runEnd(deleted, at);
      int newEnd = runEnd(inserted, newAt);
      if (end > at || newEnd > newAt) {
        edits.add(new Edit(at, end, newAt, newEnd));
      }
      at = end + 1;
      newAt = newEnd + 1;
    }
    return edits;
  }

  private static int runEnd(boolean[] changed, int from) {
    int end = from;
    while (end < changed.length && changed[end]) {
      end++;
    }
    return end;
  }
}
