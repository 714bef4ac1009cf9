package dev.scaffold.cli;

import dev.scaffold.doctor.Check;
import dev.scaffold.doctor.DoctorResult;
import dev.scaffold.doctor.Need;
import dev.scaffold.template.VersionRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of {@code scaffold doctor} as text and as a document. */
final class DoctorReport {
  /** Where the words behind a state stand. */
  private static final int INDENT = 11;

  private DoctorReport() {}

  /** Returns the lines that a person reads. */
  static String text(DoctorResult result) {
    StringBuilder text = new StringBuilder();
    result.checks().forEach(check -> text.append(lines(check)));
    text.append('\n').append(summary(result));
    return text.toString();
  }

  private static String lines(Check check) {
    String line = check.title() + check.version().map(version -> " " + version).orElse("");
    String lines =
        ("%-" + INDENT + "s%s\n").formatted(word(check), Style.printable(line))
            + Paragraph.of(wanted(check.need()), INDENT);
    return lines + check.hint().map(hint -> Paragraph.of("-> " + hint, INDENT)).orElse("");
  }

  private static String word(Check check) {
    boolean optional = check.need().optional();
    return switch (check.state()) {
      case FOUND -> "ok";
      case UNKNOWN_VERSION -> "ok?";
      case MISSING -> optional ? "not here" : "MISSING";
      case WRONG_VERSION -> optional ? "other" : "WRONG";
      case STOPPED -> optional ? "stopped" : "STOPPED";
      case NO_ANSWER -> optional ? "silent" : "SILENT";
    };
  }

  private static String wanted(Need need) {
    String versions =
        need.versions().isEmpty()
            ? "any version"
            : need.versions().stream().map(VersionRange::inWords).collect(Collectors.joining(", "));
    String purposes =
        need.purposes().isEmpty() ? "" : " for " + String.join(", for ", need.purposes());
    return (need.optional() ? "optional: " : "")
        + versions
        + purposes
        + " ("
        + String.join(", ", need.neededBy())
        + ")";
  }

  private static String summary(DoctorResult result) {
    List<String> missing =
        result.checks().stream()
            .filter(check -> !check.fine() && !check.need().optional())
            .map(Check::title)
            .toList();
    return missing.isEmpty()
        ? "All that is needed is here.\n"
        : Paragraph.of("To be mended: " + String.join(", ", missing) + ".", 0);
  }

  /** Returns the document that a program reads. */
  static String json(DoctorResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("healthy", result.healthy());
    result.repository().ifPresent(repository -> document.put("repository", repository.toString()));
    document.put("programs", result.checks().stream().map(DoctorReport::entry).toList());
    document.put("notes", result.notes());
    return Json.document(document);
  }

  private static Map<String, Object> entry(Check check) {
    Need need = check.need();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", need.program());
    entry.put("title", check.title());
    entry.put("state", check.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    check.version().ifPresent(version -> entry.put("version", version));
    entry.put("needed", need.versions().stream().map(VersionRange::inWords).toList());
    entry.put("neededBy", need.neededBy());
    entry.put("purposes", need.purposes());
    entry.put("optional", need.optional());
    check.hint().ifPresent(hint -> entry.put("hint", hint));
    return entry;
  }
}
