package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.Optional;

/**
 * A rule over source paths. Rules are read top-down: of each key the last value that matches wins,
 * and every {@code when} must hold.
 *
 * @param globs which source paths it is about
 * @param places where each of them is written
 * @param when whether the files are rendered at all
 * @param raw whether they are copied byte for byte
 * @param once whether they are written only where nobody has them
 * @param path the output path instead of the source path
 * @param from which one file has its content from elsewhere
 * @param drop parts of a JSON file to cut out
 * @param where the rule begins
 */
public record FileRule(
    List<Glob> globs,
    List<Location> places,
    Optional<Expression> when,
    Optional<Boolean> raw,
    Optional<Boolean> once,
    Optional<Boolean> executable,
    Optional<TextTemplate> path,
    Optional<From> from,
    List<Drop> drop,
    Location where) {

  /**
   * The content of a file that comes from another one of the catalog.
   *
   * @param file the source path that has it, from the template's folder
   * @param origin the path of the content
   * @param shared whether {@code origin} begins at the catalog's root; else in the template's
   *     folder
   * @param where to show if there is no such file
   */
  public record From(RelativePath file, RelativePath origin, boolean shared, Location where) {}

  /** A part of a JSON file, named by its JSON Pointer (RFC 6901), and when to cut it. */
  public record Drop(String pointer, Expression when, Location where) {}
}
