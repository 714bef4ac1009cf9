package dev.scaffold.cli;

import dev.scaffold.browse.ListResult;
import dev.scaffold.browse.Offer;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of {@code scaffold list} as text and as a document. */
final class ListReport {
  private ListReport() {}

  /** Returns the lines that a person reads. */
  static String text(ListResult result) {
    if (result.offers().isEmpty()) {
      return "No template fits.\n";
    }
    int width =
        result.offers().stream().mapToInt(offer -> offer.reference().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    Offer before = result.offers().getFirst();
    for (Offer offer : result.offers()) {
      if (!offer.added().equals(before.added())) {
        append(before, text);
        text.append('\n');
      }
      append(offer, width, text);
      before = offer;
    }
    append(before, text);
    return text.toString();
  }

  private static void append(Offer offer, int width, StringBuilder text) {
    Template template = offer.template();
    text.append(offer.reference())
        .append(" ".repeat(width - offer.reference().length() + 2))
        .append("%-11s".formatted(KindConverter.word(template.kind())))
        .append(Style.printable(template.title()))
        .append('\n');
    if (!template.tags().isEmpty()) {
      text.append(Paragraph.of(String.join(", ", template.tags()), 4));
    }
  }

  /** Says where those above it are from. */
  private static void append(Offer last, StringBuilder text) {
    text.append("From ");
    if (last.added().isPresent()) {
      text.append(last.added().get()).append(", ");
    }
    text.append(Style.printable(last.source() + " " + last.version())).append(".\n");
  }

  /** Returns what a person may want to know about templates that are not listed. */
  static List<String> notes(ListResult result) {
    List<String> notes = new ArrayList<>();
    for (ListResult.Unlisted unlisted : result.unlisted()) {
      notes.add(note(unlisted));
    }
    return notes;
  }

  private static String note(ListResult.Unlisted unlisted) {
    Problem problem = unlisted.problem();
    return "not listed: "
        + (unlisted.added().isPresent() ? unlisted.added().get() + ": " : "")
        + ProblemText.place(problem.where())
        + ": "
        + problem.what();
  }

  /** Returns the document that a program reads. */
  static String json(ListResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("templates", result.offers().stream().map(ListReport::entry).toList());
    document.put("notes", notes(result));
    return Json.document(document);
  }

  /** Returns what identifies and describes a template. */
  static Map<String, Object> entry(Offer offer) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("reference", offer.reference());
    entry.put("name", offer.template().name());
    entry.put("kind", KindConverter.word(offer.template().kind()));
    entry.put("title", offer.template().title());
    entry.put("description", offer.template().description());
    entry.put("tags", offer.template().tags());
    entry.put("maintainers", offer.template().maintainers());
    offer.added().ifPresent(added -> entry.put("catalog", added));
    entry.put("source", offer.source());
    entry.put("version", offer.version());
    offer.commit().ifPresent(commit -> entry.put("commit", commit));
    return entry;
  }
}
