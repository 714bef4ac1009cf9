package dev.scaffold.merge;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Compares regions that have only frequent lines in common, by the shortest edit script in linear
 * space: Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1
 * (1986), section 4b.
 */
final class ShortestEdit {
  /** Beyond so many edits from either end a region counts as changed: correct, and never slow. */
  private static final int MOST_EDITS = 2048;

  private final int[] old;
  private final int[] fresh;
  private final boolean[] deleted;
  private final boolean[] inserted;

  ShortestEdit(int[] old, int[] fresh, boolean[] deleted, boolean[] inserted) {
    this.old = old;
    this.fresh = fresh;
    this.deleted = deleted;
    this.inserted = inserted;
  }

  /** Marks what changes in a region. */
  void compare(Region whole) {
    Deque<Region> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Region region = open.pop().trimmed(old, fresh);
      Optional<Point> middle = region.isOneSided() ? Optional.empty() : middle(region);
      if (middle.isEmpty()) {
        Arrays.fill(deleted, region.begin(), region.end(), true);
        Arrays.fill(inserted, region.newBegin(), region.newEnd(), true);
        continue;
      }
      Point at = middle.get();
      open.push(new Region(region.begin(), at.place(), region.newBegin(), at.newPlace()));
      open.push(new Region(at.place(), region.end(), at.newPlace(), region.newEnd()));
    }
  }

  /** A place in both texts that a shortest script passes. */
  private record Point(int place, int newPlace) {}

  /** Returns where the furthest paths from both ends of a trimmed region meet. */
  private Optional<Point> middle(Region region) {
    int height = region.end() - region.begin();
    int width = region.newEnd() - region.newBegin();
    int delta = height - width;
    int reach = Math.min((height + width + 1) / 2, MOST_EDITS);
    Paths forth = new Paths(region, reach, false);
    Paths back = new Paths(region, reach, true);
    for (int edits = 0; edits <= reach; edits++) {
      for (int k = -edits; k <= edits; k += 2) {
        int x = forth.extend(edits, k);
        if (delta % 2 != 0 && back.meets(edits - 1, delta - k, height - x)) {
          return Optional.of(new Point(region.begin() + x, region.newBegin() + x - k));
        }
      }
      for (int k = -edits; k <= edits; k += 2) {
        int x = back.extend(edits, k);
        if (delta % 2 == 0 && forth.meets(edits, delta - k, height - x)) {
          return Optional.of(new Point(region.end() - x, region.newEnd() - (x - k)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * How far paths with a number of edits get on each diagonal k, the lines of the old text that
   * they pass less those of the new.
   */
  private final class Paths {
    // No path inside the region gets to this diagonal.
    private static final int NOWHERE = -1;

    private final Region region;
    private final int height;
    private final int width;
    private final boolean backwards;
    private final int zero;
    private final int[] reached;

    Paths(Region region, int reach, boolean backwards) {
      this.region = region;
      this.height = region.end() - region.begin();
      this.width = region.newEnd() - region.newBegin();
      this.backwards = backwards;
      this.zero = reach + 1;
      this.reached = new int[2 * reach + 3];
      Arrays.fill(reached, NOWHERE);
    }

    /**
     * Goes one edit, and the equal lines behind it, further; returns the old text's lines passed.
     */
    int extend(int edits, int k) {
      int x = edits == 0 ? 0 : Math.max(afterDeletion(k), afterInsertion(k));
      if (x != NOWHERE) {
        while (x < height && x - k < width && equal(x, x - k)) {
          x++;
        }
      }
      reached[zero + k] = x;
      return x;
    }

    private int afterDeletion(int k) {
      int x = reached[zero + k - 1];
      return x == NOWHERE || x == height ? NOWHERE : x + 1;
    }

    private int afterInsertion(int k) {
      int x = reached[zero + k + 1];
      return x == NOWHERE || x - k > width ? NOWHERE : x;
    }

    private boolean equal(int x, int y) {
      return backwards
          ? old[region.end() - 1 - x] == fresh[region.newEnd() - 1 - y]
          : old[region.begin() + x] == fresh[region.newBegin() + y];
    }

    /**
     * Returns whether a path with so many edits gets to what is left for those of the other end.
     */
    boolean meets(int edits, int k, int left) {
      return left <= height && Math.abs(k) <= edits && reached[zero + k] >= left;
    }
  }
}
