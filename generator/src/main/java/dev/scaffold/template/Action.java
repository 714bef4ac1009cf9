package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.problem.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command that a template asks to run when its files are in place.
 *
 * @param title what it does, in a person's words
 * @param words the program and its arguments, which no shell reads
 * @param when it is asked for only if this holds
 * @param limit after which it is stopped
 */
public record Action(
    String title,
    List<TextTemplate> words,
    Optional<Expression> when,
    Duration limit,
    Location where) {}
