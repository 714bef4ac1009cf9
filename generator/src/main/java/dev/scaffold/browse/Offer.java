package dev.scaffold.browse;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.template.Template;
import java.util.Optional;

/**
 * A template of a version of a catalog.
 *
 * @param reference by which commands take it: its name, {@code CATALOG/NAME}, or {@code
 *     ADDRESS//FOLDER}
 * @param added the name by which the person added the catalog, if they did
 * @param source where the catalog comes from
 * @param version of the catalog
 * @param commit that pins the catalog; empty for a folder
 */
public record Offer(
    String reference,
    Optional<String> added,
    String source,
    String version,
    Optional<String> commit,
    Template template) {

  static Offer of(Catalog catalog, Optional<String> added, Template template) {
    return of(
        catalog,
        added,
        added.isPresent() ? added.get() + "/" + template.name() : template.name(),
        template);
  }

  static Offer of(Catalog catalog, Optional<String> added, String reference, Template template) {
    return new Offer(
        reference, added, catalog.source(), catalog.version(), catalog.commit(), template);
  }
}
