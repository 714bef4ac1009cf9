package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A rule over source paths. Rules are read top-down: of each key the last value that matches wins,
 * and every {@code when} must hold.
 *
 * @param globs which source paths it is about
 * @param when whether the files are rendered at all
 * @param raw whether they are copied byte for byte
 * @param once whether they are written only where nobody has them
 * @param path the output path instead of the source path
 * @param from the file of the catalog that the content comes from; {@code /} is the catalog's root
 * @param drop parts of a JSON file to cut out
 */
public record FileRule(
    List<Glob> globs,
    Optional<Expression> when,
    Optional<Boolean> raw,
    Optional<Boolean> once,
    Optional<Boolean> executable,
    Optional<TextTemplate> path,
    Optional<String> from,
    List<Drop> drop,
    Location where) {

  /** A part of a JSON file, named by its JSON Pointer (RFC 6901), and when to cut it. */
  public record Drop(String pointer, Expression when) {}
}
