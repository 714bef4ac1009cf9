package dev.scaffold.merge;

import java.util.EnumSet;
import java.util.Set;

/**
 * Merges texts whose lines end differently: as if they did not, and the lines of the result end as
 * whoever changed that wants it, first of all the repository.
 */
final class EolMerge {
  private EolMerge() {}

  static TextMerge.Result merge(TextLines base, TextLines ours, TextLines theirs, Labels labels) {
    LineEndings before = LineEndings.of(base);
    LineEndings our = LineEndings.of(ours);
    LineEndings their = LineEndings.of(theirs);
    Set<LineEndings> different = EnumSet.of(before, our, their);
    if (different.contains(LineEndings.MIXED) || !different.contains(LineEndings.CRLF)) {
      return TextMerge.merge(base, ours, theirs, labels);
    }
    TextMerge.Result merged =
        TextMerge.merge(
            LineEndings.toLf(base), LineEndings.toLf(ours), LineEndings.toLf(theirs), labels);
    LineEndings wanted = our == before || our == LineEndings.NONE ? their : our;
    return new TextMerge.Result(
        wanted.applyTo(merged.text()), merged.conflicts(), merged.dropped());
  }
}
