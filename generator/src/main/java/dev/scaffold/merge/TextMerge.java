package dev.scaffold.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges two texts that come from one, line by line (diff3: Sanjeev Khanna, Keshav Kunal, Benjamin
 * C. Pierce, "A Formal Investigation of Diff3", FSTTCS 2007). Edits of both sides that overlap or
 * touch are one conflict unless they are the same; everything else is taken from the side that
 * edited. What both sides' versions of a conflict begin or end with stands before and behind its
 * markers, which show the base too (Git's style {@code zdiff3}).
 */
final class TextMerge {
  private final List<String> base;
  private final List<String> ours;
  private final List<String> theirs;
  private final Labels labels;
  private final Side ourSide;
  private final Side theirSide;
  private final List<String> merged = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private int conflicts;
  // How far the base has been dealt with.
  private int at;

  private TextMerge(TextLines base, TextLines ours, TextLines theirs, Labels labels) {
    this.base = base.lines();
    this.ours = ours.lines();
    this.theirs = theirs.lines();
    this.labels = labels;
    LineNumbering numbering = new LineNumbering();
    int[] baseLines = numbering.of(this.base);
    int[] ourLines = numbering.of(this.ours);
    int[] theirLines = numbering.of(this.theirs);
    this.ourSide = new Side(LineDiff.between(baseLines, ourLines, numbering.size()));
    this.theirSide = new Side(LineDiff.between(baseLines, theirLines, numbering.size()));
  }

  /**
   * A merged text.
   *
   * @param text with markers around what is in conflict
   * @param conflicts how many
   * @param dropped the lines of ours that are not in it, because theirs dropped or replaced them
   */
  record Result(TextLines text, int conflicts, List<String> dropped) {

    /** Copies the list. */
    Result {
      dropped = List.copyOf(dropped);
    }
  }

  static Result merge(TextLines base, TextLines ours, TextLines theirs, Labels labels) {
    return new TextMerge(base, ours, theirs, labels).run();
  }

  /** The edits of one side, and how far they have been dealt with. */
  private static final class Side {
    private final List<Edit> edits;
    private int next;
    // From a place in the base behind all edits so far to the same place in this side's text.
    private int shift;

    Side(List<Edit> edits) {
      this.edits = edits;
    }

    boolean hasNext() {
      return next < edits.size();
    }

    Edit peek() {
      return edits.get(next);
    }

    Edit take() {
      Edit edit = edits.get(next++);
      shift += edit.shift();
      return edit;
    }

    /** Returns where the next edit begins; behind everything when there is none. */
    int nextBegin() {
      return hasNext() ? peek().begin() : Integer.MAX_VALUE;
    }
  }

  private Result run() {
    while (ourSide.hasNext() || theirSide.hasNext()) {
      if (comesBefore(ourSide, theirSide)) {
        Edit edit = ourSide.take();
        copyUpTo(edit.begin());
        merged.addAll(ours.subList(edit.newBegin(), edit.newEnd()));
        at = edit.end();
      } else if (comesBefore(theirSide, ourSide)) {
        Edit edit = theirSide.take();
        copyUpTo(edit.begin());
        merged.addAll(theirs.subList(edit.newBegin(), edit.newEnd()));
        dropped.addAll(base.subList(edit.begin(), edit.end()));
        at = edit.end();
      } else {
        both();
      }
    }
    copyUpTo(base.size());
    return new Result(new TextLines(merged), conflicts, dropped);
  }

  private static boolean comesBefore(Side side, Side other) {
    return side.hasNext() && side.peek().end() < other.nextBegin();
  }

  private void copyUpTo(int end) {
    merged.addAll(base.subList(at, end));
    at = end;
  }

  /** Deals with edits of both sides that overlap or touch. */
  private void both() {
    int begin = Math.min(ourSide.nextBegin(), theirSide.nextBegin());
    copyUpTo(begin);
    int ourBegin = begin + ourSide.shift;
    int theirBegin = begin + theirSide.shift;
    int end = begin;
    if (sameEdit()) {
      end = ourSide.take().end();
      theirSide.take();
    } else {
      while (ourSide.nextBegin() <= end || theirSide.nextBegin() <= end) {
        Side side = ourSide.nextBegin() <= theirSide.nextBegin() ? ourSide : theirSide;
        end = Math.max(end, side.take().end());
      }
    }
    at = end;
    put(
        base.subList(begin, end),
        ours.subList(ourBegin, end + ourSide.shift),
        theirs.subList(theirBegin, end + theirSide.shift));
  }

  private boolean sameEdit() {
    Edit our = ourSide.peek();
    Edit their = theirSide.peek();
    return our.begin() == their.begin()
        && our.end() == their.end()
        && ours.subList(our.newBegin(), our.newEnd())
            .equals(theirs.subList(their.newBegin(), their.newEnd()));
  }

  private void put(List<String> before, List<String> our, List<String> their) {
    if (our.equals(their)) {
      merged.addAll(our);
      return;
    }
    int shorter = Math.min(our.size(), their.size());
    int head = 0;
    while (head < shorter && our.get(head).equals(their.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && our.get(our.size() - 1 - tail).equals(their.get(their.size() - 1 - tail))) {
      tail++;
    }
    conflicts++;
    merged.addAll(our.subList(0, head));
    mark("<<<<<<<", " " + labels.ours());
    putWhole(our.subList(head, our.size() - tail));
    mark("|||||||", " " + labels.base());
    putWhole(before);
    mark("=======", "");
    putWhole(their.subList(head, their.size() - tail));
    mark(">>>>>>>", " " + labels.theirs());
    merged.addAll(our.subList(our.size() - tail, our.size()));
  }

  private void mark(String sign, String label) {
    merged.add(sign + label + "\n");
  }

  /** Puts lines, the last of which must end before the marker that follows. */
  private void putWhole(List<String> lines) {
    for (String line : lines) {
      merged.add(line.endsWith("\n") ? line : line + "\n");
    }
  }
}
