package dev.scaffold.upgrade;

import dev.scaffold.merge.TreeMerge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of an upgrade.
 *
 * @param project the folder of the generated project; absolute
 * @param title what it does, in a line
 * @param from the version of the templates that the project was rendered from
 * @param to the one that it is rendered from now
 * @param commit that was made, if one was
 * @param patch from what is committed to what would be; of a dry run
 * @param notes what a person may want to know
 */
public record UpgradeResult(
    State state,
    Path project,
    String title,
    String from,
    String to,
    TreeMerge.Result merge,
    Optional<String> commit,
    Optional<String> patch,
    List<String> notes) {

  /** Where it ended. */
  public enum State {
    /** There was nothing to do. */
    UP_TO_DATE,
    /** It is committed. */
    COMMITTED,
    /** It is in the index, and a person commits it. */
    STAGED,
    /** It is in the work tree, and a person decides about conflicts. */
    IN_CONFLICT,
    /** It was only looked at. */
    PLANNED,
    /** It has conflicts, and was not to be written with them. */
    REFUSED
  }

  /** Copies the list. */
  public UpgradeResult {
    notes = List.copyOf(notes);
  }

  /** Returns the same with a patch. */
  UpgradeResult with(String text) {
    return new UpgradeResult(
        state, project, title, from, to, merge, commit, Optional.of(text), notes);
  }
}
