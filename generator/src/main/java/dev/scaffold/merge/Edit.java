package dev.scaffold.merge;

/**
 * Lines of one text that stand in the place of lines of another; all ends are exclusive.
 *
 * @param begin of the replaced lines; equal to {@code end} where lines are only inserted
 * @param newBegin of the lines in their place; equal to {@code newEnd} where lines are only deleted
 */
record Edit(int begin, int end, int newBegin, int newEnd) {

  /** Returns how many lines the new text has fewer or more behind this edit than before it. */
  int shift() {
    return (newEnd - newBegin) - (end - begin);
  }
}
