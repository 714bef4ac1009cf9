package dev.scaffold.merge;

/**
 * Moves groups of changed lines in one text to where they tell most. A group can slide down when
 * its first line equals the line behind it, and up likewise. Each group slides as far down as it
 * can, unless on its way it lines up with a change of the other text: then it stays there, so that
 * a replacement is one edit and not two. Groups that meet become one. Git does the same with its
 * merges, so that both see one edit in the same place.
 */
final class Sliding {
  private final int[] lines;
  private final boolean[] changed;
  private final boolean[] other;
  // The group: from its first changed line to behind its last.
  private int begin;
  private int end;
  // The group between the same two unchanged lines of the other text, often empty.
  private int otherBegin;
  private int otherEnd;

  /**
   * Slides the groups of one text.
   *
   * @param lines of the text
   * @param changed which of them are; this is what changes
   * @param other which lines of the other text are
   */
  Sliding(int[] lines, boolean[] changed, boolean[] other) {
    this.lines = lines;
    this.changed = changed;
    this.other = other;
  }

  void run() {
    end = endOfRun(changed, 0);
    otherEnd = endOfRun(other, 0);
    while (true) {
      if (begin < end) {
        slide();
      }
      if (end == lines.length) {
        return;
      }
      nextGroup();
    }
  }

  private void slide() {
    int highestEnd;
    int alignedEnd;
    int size;
    do {
      size = end - begin;
      while (slideUp()) {
        otherToPrevious();
      }
      highestEnd = end;
      alignedEnd = otherBegin < otherEnd ? end : -1;
      while (slideDown()) {
        otherToNext();
        alignedEnd = otherBegin < otherEnd ? end : alignedEnd;
      }
    } while (size != end - begin);
    if (end > highestEnd && alignedEnd >= 0) {
      while (otherBegin == otherEnd) {
        slideUp();
        otherToPrevious();
      }
    }
  }

  private boolean slideUp() {
    if (begin == 0 || lines[begin - 1] != lines[end - 1]) {
      return false;
    }
    changed[--begin] = true;
    changed[--end] = false;
    begin = beginOfRun(changed, begin);
    return true;
  }

  private boolean slideDown() {
    if (end == lines.length || lines[begin] != lines[end]) {
      return false;
    }
    changed[begin++] = false;
    changed[end++] = true;
    end = endOfRun(changed, end);
    return true;
  }

  private void nextGroup() {
    begin = end + 1;
    end = endOfRun(changed, begin);
    otherToNext();
  }

  private void otherToNext() {
    otherBegin = otherEnd + 1;
    otherEnd = endOfRun(other, otherBegin);
  }

  private void otherToPrevious() {
    otherEnd = otherBegin - 1;
    otherBegin = beginOfRun(other, otherEnd);
  }

  private static int endOfRun(boolean[] flags, int from) {
    int at = from;
    while (at < flags.length && flags[at]) {
      at++;
    }
    return at;
  }

  private static int beginOfRun(boolean[] flags, int from) {
    int at = from;
    while (at > 0 && flags[at - 1]) {
      at--;
    }
    return at;
  }
}
