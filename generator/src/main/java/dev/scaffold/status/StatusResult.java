package dev.scaffold.status;

import dev.scaffold.merge.TreeMerge;
import java.nio.file.Path;
import java.util.List;

/**
 * How a generated repository stands to its templates.
 *
 * @param project its folder; absolute
 * @param template of the project
 * @param source where its catalog comes from
 * @param version from which it is rendered
 * @param newest to which it could be upgraded; the same if there is no newer one
 * @param waiting what an upgrade would do
 * @param drift what people changed
 * @param underWay whether an upgrade was begun and not ended
 * @param notes what a person may want to know
 */
public record StatusResult(
    Path project,
    String template,
    String source,
    String version,
    String newest,
    TreeMerge.Result waiting,
    Drift drift,
    boolean underWay,
    List<String> notes) {

  /** Copies the list. */
  public StatusResult {
    notes = List.copyOf(notes);
  }

  /** Returns whether an upgrade has nothing to do, and none waits to be ended. */
  public boolean upToDate() {
    return !underWay && version.equals(newest) && waiting.outcomes().isEmpty();
  }
}
