package dev.scaffold.pristine;

import dev.scaffold.monorepo.Composition;
import dev.scaffold.monorepo.Migrations;
import java.util.List;
import java.util.Map;

/**
 * What a repository is rendered to with the wanted version and answers.
 *
 * @param composition all of it; the answers are in its record
 * @param migrations that led there, by component
 * @param notes what a person may want to know about the answers
 */
public record Theirs(
    Composition composition, Map<String, Migrations> migrations, List<String> notes) {

  /** Copies the collections. */
  public Theirs {
    migrations = Map.copyOf(migrations);
    notes = List.copyOf(notes);
  }
}
