package dev.scaffold.browse;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.render.PossibleFile;
import dev.scaffold.tree.Folder;
import java.util.Optional;

/** The story of {@code scaffold info}. */
public final class DescribeTemplate {
  private static final Location TEMPLATE = new Location.Input("TEMPLATE");

  private final Catalogs catalogs;

  /** Looks into the catalogs within reach. */
  public DescribeTemplate(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** Returns what there is to know; a problem when there is no such template. */
  public InfoResult run(InfoRequest request) {
    Catalogs.Wanted wanted =
        new Catalogs.Wanted(request.catalog(), Optional.of(request.template()), request.ref());
    try (Catalogs.Opened opened = catalogs.openAny(wanted)) {
      Catalog catalog = opened.catalog();
      CatalogTemplates templates = new CatalogTemplates(catalog);
      Found found = found(opened.choice(), templates);
      return new InfoResult(
          offer(opened, found),
          found.folder().toString(),
          PossibleFile.allOf(templates.source(found)),
          opened.notes());
    }
  }

  private Found found(Catalogs.Choice choice, CatalogTemplates templates) {
    return switch (choice) {
      case Catalogs.Any any -> templates.anyProject();
      case Catalogs.InFolder in -> templates.anyIn(in.folder(), TEMPLATE);
      case Catalogs.Named named -> {
        try {
          yield templates.any(named.name(), TEMPLATE);
        } catch (ProblemException e) {
          catalogs.refuseMisspelt(named.name());
          throw e;
        }
      }
    };
  }

  private static Offer offer(Catalogs.Opened opened, Found found) {
    return switch (opened.choice()) {
      case Catalogs.Named named -> Offer.of(opened.catalog(), opened.added(), found.template());
      case Catalogs.Any any -> byAddress(opened.catalog(), found);
      case Catalogs.InFolder in -> byAddress(opened.catalog(), found);
    };
  }

  private static Offer byAddress(Catalog catalog, Found found) {
    String folder = found.folder().equals(Folder.ROOT) ? "" : "//" + found.folder();
    return Offer.of(catalog, Optional.empty(), catalog.source() + folder, found.template());
  }
}
