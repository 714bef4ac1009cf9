package dev.scaffold.cli.merge;

import dev.scaffold.merge.FolderMove;
import dev.scaffold.merge.Outcome;
import dev.scaffold.merge.Treatment;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.terminal.Printable;
import java.util.List;
import java.util.function.Predicate;

/** The result of a merge as the text of a merge request, in Markdown. */
public final class MergeMarkdown {
  private MergeMarkdown() {}

  /**
   * Returns the text.
   *
   * @param title its heading
   * @param notes what else people may want to know
   */
  public static String of(String title, TreeMerge.Result result, List<String> notes) {
    StringBuilder text = new StringBuilder("# ").append(escaped(title)).append("\n\n");
    text.append(MergeText.counts(result)).append(".\n");
    section("Conflicts", result, Outcome.Conflict.class::isInstance, text);
    section("Merged", result, outcome -> is(outcome, Treatment.MERGED), text);
    section("Kept as yours", result, outcome -> is(outcome, Treatment.KEPT), text);
    section("Taken from the template", result, outcome -> is(outcome, Treatment.TAKEN), text);
    if (!result.folderMoves().isEmpty() || !notes.isEmpty()) {
      text.append("\n## Notes\n\n");
    }
    for (FolderMove move : result.folderMoves()) {
      text.append("- ").append(Words.sentence(move)).append(":\n");
      move.files().forEach(file -> text.append("  - ").append(code(file.value())).append('\n'));
    }
    notes.forEach(note -> text.append("- ").append(escaped(note)).append('\n'));
    return text.toString();
  }

  private static void section(
      String heading, TreeMerge.Result result, Predicate<Outcome> wanted, StringBuilder text) {
    List<Outcome> outcomes = result.outcomes().stream().filter(wanted).toList();
    if (outcomes.isEmpty()) {
      return;
    }
    text.append("\n## ").append(heading).append("\n\n| file | | why |\n| --- | --- | --- |\n");
    for (Outcome outcome : outcomes) {
      text.append("| ")
          .append(code(outcome.path().value()))
          .append(" | ")
          .append(Words.verb(outcome))
          .append(Words.moved(outcome.change()).map(from -> " from " + code(from)).orElse(""))
          .append(" | ")
          .append(Words.why(outcome).replace("|", "\\|"))
          .append(" |\n");
    }
  }

  private static boolean is(Outcome outcome, Treatment treatment) {
    return outcome instanceof Outcome.Settled settled && settled.treatment() == treatment;
  }

  /** A path may hold what ends a span of code, or a cell of a table. */
  private static String code(String path) {
    String printable = Printable.of(path).replace("|", "\\|");
    return printable.indexOf('`') < 0 ? "`" + printable + "`" : "`` " + printable + " ``";
  }

  private static String escaped(String text) {
    return Printable.of(text).replaceAll("([\\\\*_<>\\[\\]#|])", "\\\\$1");
  }
}
