package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.problem.Location;
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
    List<Action> actions) {

  /** Whether a template composes components or is one. */
  public enum Kind {
    PROJECT,
    COMPONENT
  }

  /** A literal token of the runnable template, and the answer that replaces it. */
  public record Placeholder(String token, String answer, Location where) {}

  /** A name for something computed from answers; never asked, never stored. */
  public record Value(String name, Expression expression, Location where) {}
}
