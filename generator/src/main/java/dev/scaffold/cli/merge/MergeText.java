package dev.scaffold.cli.merge;

import dev.scaffold.merge.FolderMove;
import dev.scaffold.merge.Outcome;
import dev.scaffold.merge.Reason;
import dev.scaffold.merge.TemplateChange;
import dev.scaffold.merge.Treatment;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.terminal.Printable;
import java.util.ArrayList;
import java.util.List;

/** The result of a merge as the lines that a person reads at a terminal. */
public final class MergeText {
  // Columns: a word for what was done, the path, and why.
  private static final int VERB = 9;
  private static final int WIDEST_PATH = 44;

  private MergeText() {}

  /**
   * Returns a line for each change; what went as expected is only counted.
   *
   * @param all whether each file is named that the template just changed
   */
  public static String of(TreeMerge.Result result, boolean all) {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : result.outcomes()) {
      if (all || isWorthALine(outcome)) {
        text.append(line(outcome));
      }
    }
    for (FolderMove move : result.folderMoves()) {
      text.append(line(move));
    }
    return text.append(counts(result)).append('\n').toString();
  }

  private static boolean isWorthALine(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Conflict conflict -> true;
      case Outcome.Settled settled ->
          settled.treatment() != Treatment.SAME
              && (settled.reason() != Reason.UNTOUCHED
                  || settled.change() instanceof TemplateChange.Moved);
    };
  }

  private static String line(Outcome outcome) {
    String verb = Words.verb(outcome);
    String path = Printable.of(outcome.path().value());
    List<String> why = new ArrayList<>();
    if (outcome.reason() != Reason.BOTH_MOVED) {
      Words.moved(outcome.change()).ifPresent(from -> why.add("was " + Printable.of(from)));
    }
    if (outcome.reason() != Reason.UNTOUCHED) {
      why.add(Words.why(outcome));
    }
    String line =
        "  "
            + verb
            + " ".repeat(Math.max(1, VERB - verb.length()))
            + path
            + " ".repeat(Math.max(2, WIDEST_PATH - path.length()))
            + String.join("; ", why);
    return line.stripTrailing() + "\n";
  }

  private static String line(FolderMove move) {
    StringBuilder text = new StringBuilder("  ").append(Words.sentence(move)).append(":\n");
    move.files()
        .forEach(
            file -> text.append("             ").append(Printable.of(file.value())).append('\n'));
    return text.toString();
  }

  /** Returns how many files there are of each kind. */
  static String counts(TreeMerge.Result result) {
    List<String> counts = new ArrayList<>();
    for (Treatment treatment : Treatment.values()) {
      long count =
          result.outcomes().stream()
              .filter(outcome ->
                  outcome instanceof Outcome.Settled settled && settled.treatment() == treatment)
              .count();
      if (count > 0) {
        counts.add(count + " " + Words.name(treatment));
      }
    }
    int conflicts = result.conflicts().size();
    if (conflicts > 0) {
      counts.add(conflicts + (conflicts == 1 ? " conflict" : " conflicts"));
    }
    return counts.isEmpty() ? "no changes" : String.join(", ", counts);
  }
}
