package dev.scaffold.browse;

import dev.scaffold.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What catalogs offer.
 *
 * @param offers by catalog, the added ones last and by name; in each, projects first, then by name
 * @param unlisted what is left out
 */
public record ListResult(List<Offer> offers, List<Unlisted> unlisted) {

  /**
   * A template that can't be read, or a catalog that can't be reached.
   *
   * @param added the name of the catalog, if it is one that the person added
   */
  public record Unlisted(Optional<String> added, Problem problem) {}
}
