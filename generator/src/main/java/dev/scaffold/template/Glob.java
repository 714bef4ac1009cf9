package dev.scaffold.template;

import dev.scaffold.tree.RelativePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over paths: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments
 * (as a whole segment, also none), {@code [a-z0]} is one of these, {@code {a,b}} is either. A
 * character is a code point.
 *
 * <p>All ways through the pattern are followed at once (Thompson 1968), so that no pattern takes
 * longer than its own length times that of the path, whatever a template writes.
 */
public final class Glob {
  /** In {@code char}s; longer than any that people write. */
  static final int LONGEST = 1000;

  private final String pattern;
  private final List<Step> steps;

  /** What may come next in a path; the end lies behind the last step. */
  private sealed interface Step {}

  /** A character. */
  private record One(IntPredicate fits) implements Step {}

  /** No character: any of these steps is next. */
  private record Fork(List<Integer> next) implements Step {}

  private Glob(String pattern, List<Step> steps) {
    this.pattern = pattern;
    this.steps = List.copyOf(steps);
  }

  /** Reads a pattern; throws {@link IllegalArgumentException} with what is wrong with it. */
  public static Glob of(String pattern) {
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException("length of more than " + LONGEST + " characters");
    }
    return new Glob(pattern, new Translation(pattern).steps());
  }

  /** Returns the pattern as written. */
  public String pattern() {
    return pattern;
  }

  /** Returns whether the whole path matches. */
  public boolean matches(RelativePath path) {
    BitSet now = reached(List.of(0));
    for (int c : path.value().codePoints().toArray()) {
      List<Integer> next = new ArrayList<>();
      for (int at = now.nextSetBit(0); at >= 0; at = now.nextSetBit(at + 1)) {
        if (at < steps.size() && steps.get(at) instanceof One one && one.fits().test(c)) {
          next.add(at + 1);
        }
      }
      if (next.isEmpty()) {
        return false;
      }
      now = reached(next);
    }
    return now.get(steps.size());
  }

  /** Returns the places that are reached from these without a character. */
  private BitSet reached(List<Integer> from) {
    BitSet reached = new BitSet(steps.size() + 1);
    Deque<Integer> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      int at = open.removeLast();
      if (!reached.get(at)) {
        reached.set(at);
        if (at < steps.size() && steps.get(at) instanceof Fork fork) {
          open.addAll(fork.next());
        }
      }
    }
    return reached;
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** A pattern on its way to steps. */
  private static final class Translation {
    private final String pattern;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    /** Where the alternatives of the open brace begin, filled as they come; null outside. */
    private @Nullable List<Integer> alternatives;

    /** The steps behind all of these alternatives but the last. */
    private final List<List<Integer>> ends = new ArrayList<>();

    Translation(String pattern) {
      this.pattern = pattern;
    }

    List<Step> steps() {
      while (at < pattern.length()) {
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
          case '*' -> stars();
          case '?' -> steps.add(new One(Translation::inSegment));
          case '[' -> oneOf();
          case '{' -> openBrace();
          case '}' -> closeBrace();
          case ',' -> comma();
          default -> literal(c);
        }
      }
      if (alternatives != null) {
        throw new IllegalArgumentException("`{` without `}`");
      }
      return steps;
    }

    private static boolean inSegment(int c) {
      return c != '/';
    }

    private void literal(int c) {
      steps.add(new One(other -> other == c));
    }

    private void stars() {
      boolean atStart = at == 1 || pattern.charAt(at - 2) == '/';
      if (pattern.startsWith("*/", at) && atStart) {
        segments();
        at += 2;
      } else if (pattern.startsWith("*", at)) {
        anyOf(c -> true);
        at++;
      } else {
        anyOf(Translation::inSegment);
      }
    }

    /** Any number of such characters. */
    private void anyOf(IntPredicate fits) {
      int start = steps.size();
      steps.add(new Fork(List.of(start + 1, start + 3)));
      steps.add(new One(fits));
      steps.add(new Fork(List.of(start)));
    }

    /** Any number of whole segments, each with its slash. */
    private void segments() {
      int start = steps.size();
      steps.add(new Fork(List.of(start + 1, start + 5)));
      steps.add(new One(Translation::inSegment));
      steps.add(new Fork(List.of(start + 1, start + 3)));
      steps.add(new One(c -> c == '/'));
      steps.add(new Fork(List.of(start)));
    }

    private void oneOf() {
      int end = pattern.indexOf(']', at);
      if (end < 0) {
        throw new IllegalArgumentException("`[` without `]`");
      }
      int[] members = pattern.substring(at, end).codePoints().toArray();
      if (members.length == 0) {
        throw new IllegalArgumentException("`[]` without a character in it");
      }
      if (members[0] == '!' || members[0] == '^') {
        throw new IllegalArgumentException(
            "`[" + (char) members[0] + "`, which means nothing here");
      }
      IntPredicate any = c -> false;
      for (int i = 0; i < members.length; i++) {
        boolean range = i + 2 < members.length && members[i + 1] == '-';
        int first = members[i];
        int last = range ? members[i + 2] : first;
        if (first > last) {
          throw new IllegalArgumentException("range that ends before it begins");
        }
        any = any.or(c -> c >= first && c <= last);
        i += range ? 2 : 0;
      }
      steps.add(new One(any));
      at = end + 1;
    }

    private void openBrace() {
      if (alternatives != null) {
        throw new IllegalArgumentException("`{` inside `{`");
      }
      alternatives = new ArrayList<>();
      steps.add(new Fork(alternatives));
      alternatives.add(steps.size());
    }

    private void comma() {
      if (alternatives == null) {
        literal(',');
        return;
      }
      List<Integer> end = new ArrayList<>();
      ends.add(end);
      steps.add(new Fork(end));
      alternatives.add(steps.size());
    }

    private void closeBrace() {
      if (alternatives == null) {
        throw new IllegalArgumentException("`}` without `{`");
      }
      ends.forEach(end -> end.add(steps.size()));
      ends.clear();
      alternatives = null;
    }
  }
}
