package dev.scaffold.template;

import dev.scaffold.expression.TextTemplate;
import java.util.List;
import java.util.Map;

/**
 * A place of a project template for components.
 *
 * @param name of the slot, and of its only component
 * @param choices component templates, without the slot's name before them
 * @param defaults the choices taken when nobody says otherwise
 * @param answers what the project passes down, by the component's question
 */
public record Slot(
    String name,
    String prompt,
    List<Question.Choice> choices,
    List<String> defaults,
    boolean ask,
    Map<String, TextTemplate> answers) {}
