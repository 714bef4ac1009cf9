package dev.scaffold.cli;

import dev.scaffold.browse.InfoResult;
import dev.scaffold.browse.Literals;
import dev.scaffold.render.PossibleFile;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import dev.scaffold.template.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of {@code scaffold info} as a document. */
final class InfoReport {
  private InfoReport() {}

  /** Returns the document that a program reads. */
  static String json(InfoResult result) {
    Template template = result.offer().template();
    Map<String, Object> document = ListReport.entry(result.offer());
    document.put("folder", result.folder());
    document.put("questions", template.questions().stream().map(InfoReport::question).toList());
    document.put("slots", template.slots().stream().map(InfoReport::slot).toList());
    document.put("files", result.files().stream().map(InfoReport::file).toList());
    document.put("tools", template.tools().stream().map(InfoReport::tool).toList());
    Literals.facts(template).ifPresent(facts -> document.put("provides", facts));
    document.put("notes", result.notes());
    return Json.document(document);
  }

  private static Map<String, Object> question(Question question) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", question.name());
    entry.put("type", question.type().name().toLowerCase(Locale.ROOT));
    entry.put("prompt", question.prompt());
    question.help().ifPresent(help -> entry.put("help", help));
    Literals.defaultOf(question).ifPresent(value -> entry.put("default", value));
    if (!question.choices().isEmpty()) {
      entry.put("choices", choices(question.choices()));
    }
    question.when().ifPresent(when -> entry.put("when", when.source()));
    question.validate().ifPresent(rule -> entry.put("validate", rule.source()));
    question.message().ifPresent(message -> entry.put("message", message));
    entry.put("asked", question.ask());
    return entry;
  }

  private static Map<String, Object> slot(Slot slot) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", slot.name());
    entry.put("prompt", slot.prompt());
    entry.put("choices", choices(slot.choices()));
    entry.put("default", slot.defaults());
    entry.put("asked", slot.ask());
    return entry;
  }

  private static List<Map<String, String>> choices(List<Question.Choice> choices) {
    return choices.stream()
        .map(choice -> Map.of("value", choice.value(), "label", choice.label()))
        .toList();
  }

  private static Map<String, Object> file(PossibleFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", file.path());
    entry.put("when", file.conditions());
    entry.put("renamed", file.renamed());
    entry.put("once", file.once());
    return entry;
  }

  private static Map<String, Object> tool(Tool tool) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", tool.name());
    tool.version().ifPresent(version -> entry.put("version", version.inWords()));
    tool.purpose().ifPresent(purpose -> entry.put("for", purpose));
    entry.put("optional", tool.optional());
    return entry;
  }
}
