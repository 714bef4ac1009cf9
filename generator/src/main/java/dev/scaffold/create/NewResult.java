package dev.scaffold.create;

import dev.scaffold.action.Ended;
import dev.scaffold.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What {@code scaffold new} did, or in a dry run would have done.
 *
 * @param plan the folder and every file in it
 * @param template the project template's name
 * @param source where the templates came from
 * @param version of the templates
 * @param components in the order of their names
 * @param written whether the plan was carried out
 * @param commit the first commit; empty when none was made
 * @param commands that the templates ask to run, and what became of each
 * @param notes what a person may want to know, in the style of a problem's text
 */
public record NewResult(
    Plan plan,
    String template,
    String source,
    String version,
    List<Component> components,
    boolean written,
    Optional<String> commit,
    List<Ended> commands,
    List<String> notes) {

  /** A component of the new repository, its template's name, and its folder below the target. */
  public record Component(String name, String template, String path) {}
}
