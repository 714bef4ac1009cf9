package dev.scaffold.cli.merge;

import dev.scaffold.merge.FolderMove;
import dev.scaffold.merge.Outcome;
import dev.scaffold.merge.Stage;
import dev.scaffold.merge.TemplateChange;
import dev.scaffold.merge.Treatment;
import dev.scaffold.terminal.Printable;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the parts of a merge are called, the same in each form of its report. */
final class Words {
  private Words() {}

  /** Returns what was done, in a word. */
  static String verb(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Conflict conflict -> "conflict";
      case Outcome.Settled settled when settled.treatment() == Treatment.TAKEN ->
          switch (settled.change()) {
            case TemplateChange.Added added -> "added";
            case TemplateChange.Removed removed -> "removed";
            case TemplateChange.Edited edited -> "changed";
            case TemplateChange.Moved moved -> "moved";
          };
      case Outcome.Settled settled -> name(settled.treatment());
    };
  }

  static String name(Treatment treatment) {
    return switch (treatment) {
      case TAKEN -> "taken";
      case MERGED -> "merged";
      case SAME -> "the same";
      case KEPT -> "kept";
    };
  }

  /** Returns what the template did, in a word for programs. */
  static String kind(TemplateChange change) {
    return switch (change) {
      case TemplateChange.Added added -> "added";
      case TemplateChange.Removed removed -> "removed";
      case TemplateChange.Edited edited -> "edited";
      case TemplateChange.Moved moved -> "moved";
    };
  }

  /** Returns where the template had a file that it moved. */
  static Optional<String> moved(TemplateChange change) {
    return change instanceof TemplateChange.Moved moved
        ? Optional.of(moved.from().value())
        : Optional.empty();
  }

  /** Returns why it ended so, with the other places that a person has to know. */
  static String why(Outcome outcome) {
    String others =
        outcome instanceof Outcome.Conflict conflict
            ? conflict.stages().stream()
                .map(Stage::path)
                .filter(path -> !path.equals(outcome.path()))
                .distinct()
                .map(path -> "`" + Printable.of(path.value()) + "`")
                .collect(Collectors.joining(", "))
            : "";
    return outcome.reason().text() + (others.isEmpty() ? "" : ": see " + others);
  }

  static String sentence(FolderMove move) {
    String from = "`" + Printable.of(move.from().toString()) + "`";
    String to = "`" + Printable.of(move.to().toString()) + "`";
    return move.byTemplate()
        ? "the template moved " + from + " to " + to + "; what you added there stays"
        : "you moved " + from + " to " + to + "; what the template adds there stays";
  }
}
