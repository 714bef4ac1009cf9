package dev.scaffold.merge;

/** Finds the run of lines that two texts share and whose rarest line is the rarest of all. */
final class RareLines {
  /** Lines that are in the old text more often tell nothing about which one is meant. */
  private static final int FREQUENT = 64;

  private static final int NONE = -1;

  private final int[] old;
  private final int[] fresh;
  // By a line's number: its first place in the old region, and how often it is there.
  private final int[] first;
  private final int[] count;
  // By a line's place: the next place of the same line in the region.
  private final int[] next;

  // The best run so far.
  private Region best = new Region(0, 0, 0, 0);
  private int rarity;
  private boolean found;
  private boolean anyShared;

  RareLines(int[] old, int[] fresh, int numbers) {
    this.old = old;
    this.fresh = fresh;
    this.first = new int[numbers];
    this.count = new int[numbers];
    this.next = new int[old.length];
  }

  /** What a region has in common. */
  sealed interface Result {}

  /** A run of equal lines. */
  record Shared(Region run) implements Result {}

  /** No line. */
  record NoneShared() implements Result {}

  /** Only lines that are too frequent to be told apart. */
  record OnlyFrequent() implements Result {}

  /** Returns the best run in a region. */
  Result in(Region region) {
    index(region);
    rarity = FREQUENT + 1;
    found = false;
    anyShared = false;
    int at = region.newBegin();
    while (at < region.newEnd()) {
      at = lookAround(at, region);
    }
    forget(region);
    if (found) {
      return new Shared(best);
    }
    return anyShared ? new OnlyFrequent() : new NoneShared();
  }

  private void index(Region region) {
    for (int place = region.end() - 1; place >= region.begin(); place--) {
      int line = old[place];
      next[place] = count[line] == 0 ? NONE : first[line];
      first[line] = place;
      count[line]++;
    }
  }

  private void forget(Region region) {
    for (int place = region.begin(); place < region.end(); place++) {
      count[old[place]] = 0;
    }
  }

  /** Tries all runs through a line of the new text; returns the line to try after it. */
  private int lookAround(int newPlace, Region region) {
    int line = fresh[newPlace];
    int after = newPlace + 1;
    if (count[line] == 0) {
      return after;
    }
    anyShared = true;
    if (count[line] > rarity) {
      return after;
    }
    int place = first[line];
    while (place != NONE) {
      Region run = grow(place, newPlace, region);
      after = Math.max(after, run.newEnd());
      consider(run, line);
      place = next[place];
      while (place != NONE && place < run.end()) {
        place = next[place];
      }
    }
    return after;
  }

  private Region grow(int place, int newPlace, Region region) {
    int begin = place;
    int newBegin = newPlace;
    while (begin > region.begin()
        && newBegin > region.newBegin()
        && old[begin - 1] == fresh[newBegin - 1]) {
      begin--;
      newBegin--;
    }
    int end = place + 1;
    int newEnd = newPlace + 1;
    while (end < region.end() && newEnd < region.newEnd() && old[end] == fresh[newEnd]) {
      end++;
      newEnd++;
    }
    return new Region(begin, end, newBegin, newEnd);
  }

  private void consider(Region run, int line) {
    int rarest = count[line];
    for (int place = run.begin(); place < run.end() && rarest > 1; place++) {
      rarest = Math.min(rarest, count[old[place]]);
    }
    boolean longer = found && run.end() - run.begin() > best.end() - best.begin();
    if (rarest < rarity || longer) {
      best = run;
      rarity = rarest;
      found = true;
    }
  }
}
