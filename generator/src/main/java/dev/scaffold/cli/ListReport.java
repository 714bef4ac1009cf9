package dev.scaffold.cli;

import dev.scaffold.browse.ListResult;
import dev.scaffold.browse.Offer;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Template;
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
        result.offers().stream()
            .mapToInt(offer -> offer.template().name().length())
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Offer offer : result.offers()) {
      Template template = offer.template();
      text.append(template.name())
          .append(" ".repeat(width - template.name().length() + 2))
          .append("%-11s".formatted(KindConverter.word(template.kind())))
          .append(Style.printable(template.title()))
          .append('\n');
      if (!template.tags().isEmpty()) {
        text.append(Paragraph.of(String.join(", ", template.tags()), 4));
      }
    }
    Offer first = result.offers().getFirst();
    return text.append("From ")
        .append(Style.printable(first.source() + " " + first.version()))
        .append(".\n")
        .toString();
  }

  /** Returns what a person may want to know about templates that are not listed. */
  static List<String> notes(ListResult result) {
    return result.unreadable().stream().map(ListReport::note).toList();
  }

  private static String note(Problem problem) {
    return "not listed: " + ProblemText.place(problem.where()) + ": " + problem.what();
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
    entry.put("name", offer.template().name());
    entry.put("kind", KindConverter.word(offer.template().kind()));
    entry.put("title", offer.template().title());
    entry.put("description", offer.template().description());
    entry.put("tags", offer.template().tags());
    entry.put("maintainers", offer.template().maintainers());
    entry.put("source", offer.source());
    entry.put("version", offer.version());
    offer.commit().ifPresent(commit -> entry.put("commit", commit));
    return entry;
  }
}
