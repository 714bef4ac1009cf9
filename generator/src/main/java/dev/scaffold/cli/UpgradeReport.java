package dev.scaffold.cli;

import dev.scaffold.cli.merge.MergeDocument;
import dev.scaffold.cli.merge.MergeMarkdown;
import dev.scaffold.cli.merge.MergeText;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.upgrade.UpgradeResult;
import dev.scaffold.upgrade.UpgradeResult.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of {@code scaffold upgrade}, {@code add} or {@code remove}. */
record UpgradeReport(UpgradeResult result) {
  private static final int SHOWN_COMMIT = 12;

  /** Prints it in the form that is wanted; returns how the command ends. */
  ExitCode print(Console console, OutputOptions output) {
    if (result.state() != State.PLANNED && result.state() != State.REFUSED) {
      console.workDone();
    }
    if (output.json()) {
      console.result(json());
      return exitCode();
    }
    console.result(text());
    result.patch().ifPresent(console::result);
    if (!output.quiet()) {
      result.notes().forEach(console::note);
    }
    return exitCode();
  }

  /** Returns how the command ends. */
  ExitCode exitCode() {
    return switch (result.state()) {
      case UP_TO_DATE, COMMITTED, STAGED, PLANNED -> ExitCode.DONE;
      case IN_CONFLICT -> ExitCode.CONFLICTS;
      case REFUSED -> ExitCode.CHECK_FAILED;
    };
  }

  /** Returns the lines that a person reads. */
  private String text() {
    String title = Style.printable(result.title());
    return switch (result.state()) {
      case UP_TO_DATE -> "Nothing to do: " + Style.printable(result.to()) + " is in place.\n";
      case COMMITTED -> title + committed() + ":\n" + changes(false);
      case STAGED ->
          title
              + ", staged:\n"
              + changes(false)
              + "Next: look at `git diff --staged`, then `git commit`.\n";
      case IN_CONFLICT ->
          title
              + ":\n"
              + changes(false)
              + "Next: edit the files in conflict and `git add` them (`git rm` where one goes),"
              + " then\n`scaffold upgrade --continue`; or `scaffold upgrade --abort`.\n";
      case PLANNED -> "Would: " + title + ":\n" + changes(true);
      case REFUSED -> title + " has conflicts, and nothing was written:\n" + changes(false);
    };
  }

  private String committed() {
    return result
        .commit()
        .map(commit -> " (commit " + commit.substring(0, SHOWN_COMMIT) + ")")
        .orElse("");
  }

  private String changes(boolean all) {
    return MergeText.of(result.merge(), all);
  }

  /** Returns the text of a merge request. */
  String markdown() {
    return MergeMarkdown.of(result.title(), result.merge(), result.notes());
  }

  private String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("state", result.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    document.put("project", result.project().toString());
    document.put("title", result.title());
    document.put("from", result.from());
    document.put("to", result.to());
    result.commit().ifPresent(commit -> document.put("commit", commit));
    document.put("changes", MergeDocument.changes(result.merge()));
    document.put("folderMoves", MergeDocument.folderMoves(result.merge()));
    document.put("notes", List.copyOf(result.notes()));
    document.put("markdown", markdown());
    return Json.document(document);
  }
}
