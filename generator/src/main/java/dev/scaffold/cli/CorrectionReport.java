package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.status.Corrections;
import dev.scaffold.tree.RelativePath;
import java.util.LinkedHashMap;
import java.util.Map;

/** The result of a small correction: {@code scaffold restore}, {@code forget} and the like. */
record CorrectionReport(Corrections.Corrected corrected) {

  /** Prints it in the form that is wanted. */
  ExitCode print(Console console, OutputOptions output) {
    console.workDone();
    console.result(output.json() ? json() : text());
    return ExitCode.DONE;
  }

  private String text() {
    if (corrected.paths().isEmpty()) {
      return "Nothing to do.\n";
    }
    StringBuilder text = new StringBuilder();
    corrected.paths().forEach(path -> text.append(Style.printable(path.value())).append('\n'));
    return text.append(
            corrected
                .commit()
                .map(commit -> "Committed as " + commit + ".\n")
                .orElse("Written: `git add` it, and conclude your merge.\n"))
        .toString();
  }

  private String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("paths", corrected.paths().stream().map(RelativePath::value).toList());
    corrected.commit().ifPresent(commit -> document.put("commit", commit));
    return Json.document(document);
  }
}
