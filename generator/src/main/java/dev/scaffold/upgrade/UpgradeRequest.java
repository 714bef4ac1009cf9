package dev.scaffold.upgrade;

import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.pristine.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks {@code scaffold upgrade}, {@code add} or {@code remove} to do.
 *
 * @param folder in which it is called: the generated project's, or one below
 * @param version to go to; empty to stay at the recorded one
 * @param given answers, the layer that counts most first
 * @param interview for questions that are new; empty where nobody can be asked
 * @param base a commit whose files are as the templates gave them, if the person names one
 * @param coloured whether the patch of a dry run is for a terminal
 */
public record UpgradeRequest(
    Path folder,
    Optional<RecordedCatalogs.Wanted> version,
    List<Layer> given,
    Optional<Interview> interview,
    Change change,
    Optional<String> base,
    Mode mode,
    boolean failOnConflict,
    boolean coloured) {

  /** How far it goes. */
  public enum Mode {
    /** The result is committed. */
    COMMIT,
    /** The result is left in the index. */
    STAGE,
    /** Nothing is written. */
    DRY_RUN
  }

  /** Copies the list. */
  public UpgradeRequest {
    given = List.copyOf(given);
  }
}
