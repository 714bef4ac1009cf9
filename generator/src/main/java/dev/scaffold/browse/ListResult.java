package dev.scaffold.browse;

import dev.scaffold.problem.Problem;
import java.util.List;

/**
 * What catalogs offer.
 *
 * @param offers projects first, then by name
 * @param unreadable what is wrong with the templates that are left out for it
 */
public record ListResult(List<Offer> offers, List<Problem> unreadable) {}
