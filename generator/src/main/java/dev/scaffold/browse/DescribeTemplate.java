package dev.scaffold.browse;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.problem.Location;
import dev.scaffold.render.PossibleFile;

/** The story of {@code scaffold info}. */
public final class DescribeTemplate {
  private final Catalogs catalogs;

  /** Looks into the catalogs within reach. */
  public DescribeTemplate(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** Returns what there is to know; a problem when there is no such template. */
  public InfoResult run(InfoRequest request) {
    try (Catalogs.Opened opened = catalogs.open(Catalogs.Wanted.in(request.catalog()))) {
      Catalog catalog = opened.catalog();
      CatalogTemplates templates = new CatalogTemplates(catalog);
      Found found = templates.any(request.template(), new Location.Input("TEMPLATE"));
      return new InfoResult(
          Offer.of(catalog, found.template()),
          found.folder().toString(),
          PossibleFile.allOf(templates.source(found)));
    }
  }
}
