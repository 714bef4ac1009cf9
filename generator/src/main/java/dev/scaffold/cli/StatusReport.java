package dev.scaffold.cli;

import dev.scaffold.cli.merge.MergeDocument;
import dev.scaffold.cli.merge.MergeText;
import dev.scaffold.status.Drift;
import dev.scaffold.status.StatusResult;
import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of {@code scaffold status} as text and as a document. */
final class StatusReport {
  private StatusReport() {}

  /** Returns the lines that a person reads. */
  static String text(StatusResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        Style.printable(
            "%s %s (%s)".formatted(result.template(), result.version(), result.source())));
    text.append('\n').append(upgrade(result));
    Drift drift = result.drift();
    if (drift.isNone()) {
      text.append("\nNothing of the templates is changed here.\n");
    } else {
      text.append("\nChanged here, of what the templates gave:\n");
      drift.edited().forEach(path -> line(text, "edited ", path));
      drift.moved().forEach((from, to) -> moved(text, from, to));
      drift.missing().forEach(path -> line(text, "missing", path));
      text.append("`scaffold diff` shows how.\n");
    }
    return text.toString();
  }

  private static String upgrade(StatusResult result) {
    if (result.underWay()) {
      return "\nAn upgrade is under way: `scaffold upgrade --continue`, or `--abort`.\n";
    }
    if (result.upToDate()) {
      return "\nUp to date.\n";
    }
    return "\nAn upgrade to "
        + Style.printable(result.newest())
        + " would change:\n"
        + MergeText.of(result.waiting(), false)
        + "`scaffold upgrade` takes it over, and `--dry-run` shows it before.\n";
  }

  private static void line(StringBuilder text, String verb, RelativePath path) {
    text.append("  ").append(verb).append("  ").append(Style.printable(path.value())).append('\n');
  }

  private static void moved(StringBuilder text, RelativePath from, RelativePath to) {
    text.append(
        "  moved    %s, was %s\n"
            .formatted(Style.printable(to.value()), Style.printable(from.value())));
  }

  /** Returns the document that a program reads. */
  static String json(StatusResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("project", result.project().toString());
    document.put("template", result.template());
    document.put("source", result.source());
    document.put("version", result.version());
    document.put("newest", result.newest());
    document.put("upToDate", result.upToDate());
    document.put("underWay", result.underWay());
    document.put("changes", MergeDocument.changes(result.waiting()));
    document.put("folderMoves", MergeDocument.folderMoves(result.waiting()));
    document.put("edited", paths(result.drift().edited()));
    List<Map<String, String>> moved = new ArrayList<>();
    result.drift().moved().forEach((from, to) -> moved.add(entry(from, to)));
    document.put("moved", moved);
    document.put("missing", paths(result.drift().missing()));
    document.put("notes", List.copyOf(result.notes()));
    return Json.document(document);
  }

  private static Map<String, String> entry(RelativePath from, RelativePath to) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("from", from.value());
    entry.put("path", to.value());
    return entry;
  }

  private static List<String> paths(List<RelativePath> paths) {
    return paths.stream().map(RelativePath::value).toList();
  }
}
