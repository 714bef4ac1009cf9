package dev.scaffold.answers;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where answers come from; of two layers that answer the same question, the earlier one counts. */
public record AnswerSources(List<Layer> layers) {

  /** Copies the list. */
  public AnswerSources {
    layers = List.copyOf(layers);
  }

  /**
   * Returns what the first layer that knows the answer says.
   *
   * @param name of the question; a component's question follows the component's name and a dot
   */
  public Optional<Given> find(String name) {
    return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
  }

  /** Returns the value if it was given for these very templates, and not for any. */
  Optional<Given> findStated(String name) {
    return layers.stream()
        .flatMap(layer -> Optional.ofNullable(layer.mustBeKnown().get(name)).stream())
        .findFirst();
  }

  /**
   * Refuses an answer given by argument or file to a question that nobody asks. To be called before
   * a person is asked anything.
   *
   * @param known every question's name, with its component's name and a dot before it
   */
  public void refuseUnknown(Collection<String> known) {
    for (Layer layer : layers) {
      layer
          .mustBeKnown()
          .forEach((name, given) -> {
            if (!known.contains(name)) {
              throw Problem.invalid(
                      "unknown answer `" + name + "`",
                      given.named(),
                      Suggestion.hint(name, known, "known answers: " + String.join(", ", known)))
                  .asException();
            }
          });
    }
  }
}
