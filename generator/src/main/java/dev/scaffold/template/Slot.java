package dev.scaffold.template;

import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place of a project template for components.
 *
 * @param name of the slot, and of its only component
 * @param choices component templates, without the slot's name before them
 * @param places where each choice is written
 * @param defaults the choices taken when nobody says otherwise
 * @param answers what the project passes down, by the component's question
 * @param answerPlaces where each of these questions is written
 * @param where the slot's name is written
 */
public record Slot(
    String name,
    String prompt,
    List<Question.Choice> choices,
    List<Location> places,
    List<String> defaults,
    boolean ask,
    Map<String, TextTemplate> answers,
    Map<String, Location> answerPlaces,
    Location where) {

  /** Returns where a choice of this slot is written. */
  public Location placeOf(String choice) {
    return places.get(choices.stream().map(Question.Choice::value).toList().indexOf(choice));
  }

  /**
   * Returns the name of a component of this slot.
   *
   * @param siblings how many components the slot has, with this one
   */
  public String componentName(String choice, int siblings) {
    return siblings == 1 ? name : name + "-" + choice;
  }

  /** Returns the question that the slot is: which of its choices become components. */
  public Question question() {
    List<YamlNode> chosen =
        defaults.stream()
            .<YamlNode>map(choice -> new YamlNode.Scalar(choice, false, Location.NONE))
            .toList();
    return new Question(
        name,
        Question.Type.CHOICES,
        prompt,
        Optional.empty(),
        Optional.of(new YamlNode.Sequence(chosen, Location.NONE)),
        choices,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ask,
        Optional.empty(),
        where);
  }
}
