package dev.scaffold.cli;

import dev.scaffold.plan.Applied;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.upgrade.Upgrade;
import java.util.LinkedHashMap;
import java.util.Map;

/** The result of {@code scaffold upgrade --continue}. */
record ContinuedReport(Upgrade.Continued continued) {

  /** Prints it in the form that is wanted; returns how the command ends. */
  ExitCode print(Console console, OutputOptions output) {
    console.workDone();
    console.result(output.json() ? json() : text());
    return continued.applied() instanceof Applied.InConflict ? ExitCode.CONFLICTS : ExitCode.DONE;
  }

  private String text() {
    String title = Style.printable(continued.title());
    return switch (continued.applied()) {
      case Applied.Committed committed -> title + ": commit " + committed.commit() + "\n";
      case Applied.Staged staged -> title + ": staged\n";
      case Applied.InConflict conflict -> {
        StringBuilder text = new StringBuilder(title).append(", still in conflict:\n");
        conflict
            .paths()
            .forEach(path -> text.append("  ").append(Style.printable(path.value())).append('\n'));
        yield text.toString();
      }
    };
  }

  private String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "state",
        switch (continued.applied()) {
          case Applied.Committed committed -> "committed";
          case Applied.Staged staged -> "staged";
          case Applied.InConflict conflict -> "in-conflict";
        });
    document.put("title", continued.title());
    switch (continued.applied()) {
      case Applied.Committed committed -> document.put("commit", committed.commit());
      case Applied.Staged staged -> {}
      case Applied.InConflict conflict ->
          document.put("paths", conflict.paths().stream().map(RelativePath::value).toList());
    }
    return Json.document(document);
  }
}
