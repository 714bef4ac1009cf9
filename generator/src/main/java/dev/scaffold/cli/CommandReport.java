package dev.scaffold.cli;

import dev.scaffold.action.Command;
import dev.scaffold.action.Ended;
import dev.scaffold.action.ShellWord;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the commands that templates asked for, as text and for a document.
 *
 * @param project the folder of the project
 * @param folder from which it is looked at
 */
record CommandReport(List<Ended> commands, Path project, Path folder) {

  /** Returns the lines that tell which commands did not run, and how to run them. */
  String notRun() {
    StringBuilder text = new StringBuilder();
    String why = "";
    for (Ended ended : commands) {
      if (ended.state() == Ended.State.NOT_RUN) {
        if (!ended.detail().equals(why)) {
          why = ended.detail();
          text.append("Not run, as ").append(why).append(":\n");
        }
        text.append("  ").append(line(ended.command())).append('\n');
      }
    }
    return text.toString();
  }

  /** Returns the lines that tell what a run that is no dry one would ask for. */
  String wouldRun() {
    StringBuilder text = new StringBuilder();
    if (!commands.isEmpty()) {
      text.append("Would ask to run:\n");
    }
    commands.forEach(ended -> text.append("  ").append(line(ended.command())).append('\n'));
    return text.toString();
  }

  /** Returns what a person is told about the command that failed, if one did. */
  Optional<Problem> failure() {
    return commands.stream()
        .filter(ended -> ended.state() == Ended.State.FAILED)
        .findFirst()
        .map(ended ->
            Problem.failed(
                "`" + ended.command().title() + "` failed: " + ended.detail(),
                new Location.Path(place(ended.command())),
                "the project is made; mend the cause, and run `" + line(ended.command()) + "`"));
  }

  /** Returns the entries of a document. */
  List<Map<String, Object>> entries() {
    return commands.stream().map(this::entry).toList();
  }

  private Map<String, Object> entry(Ended ended) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("component", ended.command().component());
    entry.put("title", ended.command().title());
    entry.put("command", ended.command().words());
    entry.put("folder", ended.command().folder(project).toString());
    entry.put("state", ended.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!ended.detail().isEmpty()) {
      entry.put("detail", ended.detail());
    }
    return entry;
  }

  private String line(Command command) {
    return "(cd " + ShellWord.ofPath(place(command)) + " && " + command.line() + ")";
  }

  private String place(Command command) {
    return ShownPath.of(command.folder(project), folder);
  }
}
