package dev.scaffold.cli;

import dev.scaffold.action.ShellWord;
import dev.scaffold.create.NewResult;
import dev.scaffold.plan.FileChange;
import dev.scaffold.tree.RelativePath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of {@code scaffold new} as text and as a document. */
final class NewReport {
  private static final RelativePath README = new RelativePath("README.md");

  private NewReport() {}

  /**
   * Returns the lines that a person reads.
   *
   * @param folder from which the new one is looked at
   */
  static String text(NewResult result, Path folder) {
    return result.written() ? done(result, folder) : plan(result, folder);
  }

  private static String done(NewResult result, Path folder) {
    StringBuilder text = new StringBuilder();
    String target = ShownPath.of(result.plan().target(), folder);
    text.append("Made ")
        .append(Style.printable(target))
        .append(" with ")
        .append(files(result))
        .append(result.commit().map(commit -> " and a first commit").orElse(""))
        .append(", from ")
        .append(origin(result))
        .append(".\n");
    components(result, text);
    text.append(commands(result, folder).notRun());
    text.append("Next: cd ").append(ShellWord.ofPath(target));
    if (result.plan().changes().stream().anyMatch(change -> change.path().equals(README))) {
      text.append(", and read README.md");
    }
    return text.append('\n').toString();
  }

  private static String plan(NewResult result, Path folder) {
    StringBuilder text = new StringBuilder();
    text.append("Would make ")
        .append(Style.printable(ShownPath.of(result.plan().target(), folder)))
        .append(" with ")
        .append(files(result))
        .append(", from ")
        .append(origin(result))
        .append(":\n");
    for (FileChange change : result.plan().changes()) {
      text.append("  ").append(Style.printable(change.path().value())).append('\n');
    }
    return text.append(commands(result, folder).wouldRun()).toString();
  }

  /** Returns what the result tells about commands, looked at from a folder. */
  static CommandReport commands(NewResult result, Path folder) {
    return new CommandReport(result.commands(), result.plan().target(), folder);
  }

  private static void components(NewResult result, StringBuilder text) {
    int width =
        result.components().stream()
            .mapToInt(component -> component.path().length())
            .max()
            .orElse(0);
    for (NewResult.Component component : result.components()) {
      text.append("  ")
          .append(component.path())
          .append('/')
          .append(" ".repeat(width - component.path().length() + 2))
          .append(component.template())
          .append('\n');
    }
  }

  private static String files(NewResult result) {
    int count = result.plan().changes().size();
    return count == 1 ? "1 file" : count + " files";
  }

  private static String origin(NewResult result) {
    return Style.printable(
        result.template() + " " + result.version() + " (" + result.source() + ")");
  }

  /** Returns the document that a program reads. */
  static String json(NewResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("target", result.plan().target().toString());
    document.put("written", result.written());
    document.put("template", result.template());
    document.put("source", result.source());
    document.put("version", result.version());
    result.commit().ifPresent(commit -> document.put("commit", commit));
    document.put("components", result.components().stream().map(NewReport::component).toList());
    document.put("files", result.plan().changes().stream().map(NewReport::file).toList());
    document.put("commands", commands(result, result.plan().target()).entries());
    document.put("notes", List.copyOf(result.notes()));
    return Json.document(document);
  }

  private static Map<String, Object> component(NewResult.Component component) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", component.name());
    entry.put("template", component.template());
    entry.put("path", component.path());
    return entry;
  }

  private static Map<String, Object> file(FileChange change) {
    return switch (change) {
      case FileChange.Added added -> {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", added.path().value());
        entry.put("executable", added.file().executable());
        entry.put("size", added.file().bytes().length);
        yield entry;
      }
    };
  }
}
