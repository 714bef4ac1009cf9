package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.problem.Location;
import dev.scaffold.tree.RelativePath;
import java.util.List;

/**
 * How a project that was made from an earlier version of a template gets to one release. A list has
 * everything that this release changed; its items stand side by side, and see the state before it.
 *
 * @param version the release
 * @param renamed answers that go by another name since
 * @param computed answers that are made of the earlier ones
 * @param dropped answers that nobody asks for any more
 * @param templates component templates that go by another name; a project's
 * @param moved sources, files or folders, that lie elsewhere in the template since
 * @param removed sources, files or folders, that are in the template no more
 */
public record Migration(
    TemplateVersion version,
    List<Renamed> renamed,
    List<Computed> computed,
    List<Dropped> dropped,
    List<Renamed> templates,
    List<Moved> moved,
    List<Removed> removed,
    Location where) {

  /** Copies the lists. */
  public Migration {
    renamed = List.copyOf(renamed);
    computed = List.copyOf(computed);
    dropped = List.copyOf(dropped);
    templates = List.copyOf(templates);
    moved = List.copyOf(moved);
    removed = List.copyOf(removed);
  }

  /** Another name; {@code toWhere} is where that is written. */
  public record Renamed(String from, String to, Location where, Location toWhere) {}

  /** The answer to a question, by an expression over the answers before. */
  public record Computed(String name, Expression expression, Location where) {}

  /** The name of an answer that goes. */
  public record Dropped(String name, Location where) {}

  /** Another place; {@code toWhere} is where that is written. */
  public record Moved(RelativePath from, RelativePath to, Location where, Location toWhere) {}

  /** A place where nothing is any more. */
  public record Removed(RelativePath path, Location where) {}
}
