package dev.scaffold.browse;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.template.Template;
import java.util.Optional;

/**
 * A template of a version of a catalog.
 *
 * @param source where the catalog comes from
 * @param version of the catalog
 * @param commit that pins the catalog; empty for a folder
 */
public record Offer(String source, String version, Optional<String> commit, Template template) {

  static Offer of(Catalog catalog, Template template) {
    return new Offer(catalog.source(), catalog.version(), catalog.commit(), template);
  }
}
