package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What {@code .template/template.yaml} states.
 *
 * @param schema version of the format and of the rendering rules
 * @param name by which people find it; a component's is {@code <slot>/<choice>}
 * @param tools what a machine must have for what is made
 * @param provides the component's facts as written, evaluated once its answers are known
 * @param migrations from earlier versions, as they are written
 */
public record Template(
    int schema,
    Kind kind,
    String name,
    String title,
    String description,
    List<String> tags,
    List<String> maintainers,
    List<Placeholder> placeholders,
    List<Question> questions,
    List<Value> values,
    List<FileRule> files,
    List<Slot> slots,
    List<Tool> tools,
    Optional<YamlNode> provides,
    List<Migration> migrations,
    List<Action> actions) {

  /** Whether a template composes components or is one. */
  public enum Kind {
    PROJECT,
    COMPONENT
  }

  /** A literal token of the runnable template, and the answer that replaces it. */
  public record Placeholder(String token, String answer, Location where) {
    /** Returns whether a value may replace a token: whether it can stand in any file unescaped. */
    public static boolean isFit(String value) {
      return !value.isEmpty() && value.chars().allMatch(Placeholder::isSafe);
    }

    private static boolean isSafe(int c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || " ._/-".indexOf(c) >= 0;
    }

    /** Returns what to tell of a value that is not fit. */
    public static Problem unfit(String value, String token, Location where) {
      return Problem.invalid(
          "`" + value + "` cannot stand in for the placeholder `" + token + "`",
          where,
          "use letters, digits, spaces and `._/-` only");
    }
  }

  /** A name for something computed from answers; never asked, never stored. */
  public record Value(String name, Expression expression, Location where) {}
}
