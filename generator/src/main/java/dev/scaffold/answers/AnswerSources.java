package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import java.util.List;
import java.util.Map;

/** Where answers come from; of two layers that answer the same question, the earlier one counts. */
public record AnswerSources(List<Layer> layers) {

  /** What one source says, by the question's name. */
  public record Layer(Map<String, Given> given) {}

  /** A value as somebody gave it, not yet typed by its question. */
  public record Given(Object value, Location where) {}
}
