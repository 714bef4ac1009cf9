package dev.scaffold.browse;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The story of {@code scaffold list}. */
public final class ListTemplates {
  private static final Comparator<Offer> PROJECTS_FIRST =
      Comparator.comparing((Offer offer) -> offer.template().kind())
          .thenComparing(offer -> offer.template().name());

  private final Catalogs catalogs;

  /** Looks into the catalogs within reach. */
  public ListTemplates(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** Returns the templates that are asked for; one that can't be read hides no other. */
  public ListResult run(ListRequest request) {
    try (Catalogs.Opened opened = catalogs.open(Catalogs.Wanted.in(request.catalog()))) {
      Catalog catalog = opened.catalog();
      List<Problem> unreadable = new ArrayList<>();
      List<Offer> offers =
          new CatalogTemplates(catalog)
              .readable(unreadable::add).stream()
                  .map(found -> found.template())
                  .filter(template -> fits(template, request))
                  .map(template -> Offer.of(catalog, template))
                  .sorted(PROJECTS_FIRST)
                  .toList();
      return new ListResult(offers, unreadable);
    }
  }

  private static boolean fits(Template template, ListRequest request) {
    return request.kind().stream().allMatch(kind -> kind == template.kind())
        && Stream.concat(
                Stream.of(template.name(), template.title(), template.description()),
                template.tags().stream())
            .anyMatch(text -> lowerCase(text).contains(lowerCase(request.text())));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
