package dev.scaffold.render;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where rendered files go: inside the target, and each to a place of its own. */
public final class OutputPaths {
  private final Placeholders placeholders;
  private final Scope scope;
  private final Map<String, String> sources = new HashMap<>();

  /** Finds paths by placeholders, and by expressions over a scope. */
  public OutputPaths(Placeholders placeholders, Scope scope) {
    this.placeholders = placeholders;
    this.scope = scope;
  }

  /**
   * Returns the output path of a source file, and takes it.
   *
   * @param source the file to show in problems
   * @param name the source path, without the suffix of a template
   * @param renamed what a rule says instead
   */
  public RelativePath of(String source, String name, @Nullable TextTemplate renamed) {
    RelativePath path =
        path(source, renamed == null ? filled(source, name) : renamed.render(scope));
    String other = sources.putIfAbsent(path.value(), source);
    if (other != null) {
      throw Problem.invalid(
              "`" + other + "` and `" + source + "` both give `" + path + "`",
              new Location.Path(source),
              "leave one of them out with a `when`, or rename it with a `path`")
          .asException();
    }
    return path;
  }

  private String filled(String source, String name) {
    String replaced = placeholders.replace(name);
    return replaced.contains("[=")
        ? Expressions.text(replaced, new Location.Path(source)).render(scope)
        : replaced;
  }

  private static RelativePath path(String source, String value) {
    RelativePath path;
    try {
      path = new RelativePath(value);
    } catch (IllegalArgumentException e) {
      throw Problem.refused(
              "`" + value + "` is no path inside the target",
              new Location.Path(source),
              "a path has no empty part, no `.`, no `..`, no backslash and no `/` at its start")
          .causedBy(e);
    }
    for (String segment : path.segments()) {
      // First what hides: the names in the problems below are then what they look like.
      if (OutputName.isDeceptive(segment)) {
        throw Problem.refused(
                "a character that does not show, or controls how others do, stands in the path `"
                    + value
                    + "`",
                new Location.Path(source),
                "use printable characters in names")
            .asException();
      }
      if (OutputName.isGitFolder(segment)) {
        throw Problem.refused(
                "`" + value + "` lies in a `.git` folder",
                new Location.Path(source),
                "a template may not write what Git keeps there")
            .asException();
      }
      if (OutputName.isTemplateFolder(segment)) {
        throw Problem.invalid(
                "`" + value + "` lies in a `.template` folder",
                new Location.Path(source),
                "only a template has one, and it never reaches the output; use another name")
            .asException();
      }
    }
    return path;
  }
}
