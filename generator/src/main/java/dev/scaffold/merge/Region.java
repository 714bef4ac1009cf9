package dev.scaffold.merge;

/** A part of two texts that are compared; all ends are exclusive. */
record Region(int begin, int end, int newBegin, int newEnd) {

  /** Returns whether only one of the texts, or none, has lines here. */
  boolean isOneSided() {
    return begin == end || newBegin == newEnd;
  }

  /** Returns the part without the lines that both texts begin or end with. */
  Region trimmed(int[] old, int[] fresh) {
    int from = begin;
    int newFrom = newBegin;
    while (from < end && newFrom < newEnd && old[from] == fresh[newFrom]) {
      from++;
      newFrom++;
    }
    int to = end;
    int newTo = newEnd;
    while (from < to && newFrom < newTo && old[to - 1] == fresh[newTo - 1]) {
      to--;
      newTo--;
    }
    return new Region(from, to, newFrom, newTo);
  }
}
