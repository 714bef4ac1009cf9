package dev.scaffold.pristine;

import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.RecordedCatalogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person wants of a generated repository.
 *
 * @param project the folder that holds the record; absolute
 * @param version the version to go to; empty to stay at the recorded one
 * @param given answers, the layer that counts most first; neither environment nor defaults of the
 *     person, so that everybody gets the same
 * @param interview for questions that are new; empty where nobody can be asked
 * @param base a commit whose files are as the templates gave them, if the person knows one
 */
public record Wish(
    Path project,
    Optional<RecordedCatalogs.Wanted> version,
    List<Layer> given,
    Optional<Interview> interview,
    Change change,
    Optional<String> base) {

  /** Copies the list. */
  public Wish {
    given = List.copyOf(given);
  }

  /** Returns the wish for another version with the recorded answers. */
  public static Wish toVersion(
      Path project, RecordedCatalogs.Wanted version, Optional<String> base) {
    return new Wish(project, Optional.of(version), List.of(), Optional.empty(), Change.NONE, base);
  }

  /** Returns the wish to have all as it is recorded. */
  public static Wish nothing(Path project) {
    return new Wish(
        project, Optional.empty(), List.of(), Optional.empty(), Change.NONE, Optional.empty());
  }
}
