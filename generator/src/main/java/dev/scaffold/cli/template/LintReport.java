package dev.scaffold.cli.template;

import dev.scaffold.cli.Json;
import dev.scaffold.cli.ProblemText;
import dev.scaffold.cli.Style;
import dev.scaffold.lint.LintResult;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of {@code scaffold template lint} as text and as a document.
 *
 * @param folder of the catalog, as a person wrote it
 */
record LintReport(LintResult result, Path folder) {

  /** Returns the lines that a person reads. */
  String text(Style style) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : result.problems()) {
      Problem shown =
          new Problem(
              problem.exitCode(), problem.what(), fromHere(problem.where()), problem.hint());
      text.append(ProblemText.of(shown, style)).append('\n');
    }
    return text.append(summary()).toString();
  }

  private String summary() {
    String templates = count(result.templates().size(), "template");
    return result.problems().isEmpty()
        ? "No mistakes in " + templates + ".\n"
        : count(result.problems().size(), "mistake") + " in " + templates + ".\n";
  }

  private static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  /** Returns a place as it is found from the current folder. */
  private Location fromHere(Location where) {
    return switch (where) {
      case Location.InFile in ->
          new Location.InFile(fromHere(in.file()), in.line(), in.column(), in.text());
      case Location.Path path -> new Location.Path(fromHere(path.path()));
      case Location.Input input -> input;
      case Location.None none -> none;
    };
  }

  private String fromHere(String file) {
    return folder.resolve(file).normalize().toString();
  }

  /** Returns the document that a program reads. */
  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("catalog", result.catalog());
    document.put("templates", result.templates());
    document.put("problems", result.problems().stream().map(LintReport::problem).toList());
    return Json.document(document);
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("what", problem.what());
    entry.put("where", ProblemText.whereForPrograms(problem.where()));
    if (problem.where() instanceof Location.InFile in) {
      entry.put("text", in.text());
    }
    entry.put("hint", problem.hint());
    return entry;
  }
}
