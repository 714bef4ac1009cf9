package dev.scaffold.expression;

import dev.scaffold.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * What is known of an expression or text before it is evaluated.
 *
 * @param type what it gives
 * @param names all names in it
 * @param free those of them that it does not define itself
 * @param unknown those that name nothing
 * @param keys all words behind a dot or between quotes, each of which may be a key
 * @param problems what is sure to fail, or to be meant otherwise
 */
public record Inspection(
    Type type,
    Set<String> names,
    Set<String> free,
    Set<String> unknown,
    Set<String> keys,
    List<Problem> problems) {}
