package dev.scaffold.browse;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * Returns the templates that are asked for. Neither a template that can't be read nor a catalog
   * that can't be reached hides another one. Of added catalogs the newest release that is on this
   * machine counts, so that no host is waited for.
   */
  public ListResult run(ListRequest request) {
    List<Offer> offers = new ArrayList<>();
    List<ListResult.Unlisted> unlisted = new ArrayList<>();
    try (Catalogs.Opened opened = catalogs.open(Catalogs.Wanted.in(request.catalog()))) {
      list(opened, request, offers, unlisted);
    }
    if (request.catalog().isEmpty()) {
      for (String added : catalogs.added()) {
        listAdded(added, request, offers, unlisted);
      }
    }
    return new ListResult(offers, unlisted);
  }

  private void listAdded(
      String added, ListRequest request, List<Offer> offers, List<ListResult.Unlisted> unlisted) {
    try {
      Optional<Catalogs.Opened> here = catalogs.openHere(added);
      if (here.isPresent() || request.fetch()) {
        try (Catalogs.Opened opened = here.orElseGet(() -> catalogs.openNewest(added))) {
          list(opened, request, offers, unlisted);
        }
      }
    } catch (ProblemException e) {
      unlisted.add(new ListResult.Unlisted(Optional.of(added), e.problem()));
    }
  }

  private static void list(
      Catalogs.Opened opened,
      ListRequest request,
      List<Offer> offers,
      List<ListResult.Unlisted> unlisted) {
    List<Problem> unreadable = new ArrayList<>();
    List<Offer> fitting = new ArrayList<>();
    for (Found found : new CatalogTemplates(opened.catalog()).readable(unreadable::add)) {
      Offer offer = Offer.of(opened.catalog(), opened.added(), found.template());
      if (fits(offer, request)) {
        fitting.add(offer);
      }
    }
    fitting.sort(PROJECTS_FIRST);
    offers.addAll(fitting);
    for (Problem problem : unreadable) {
      unlisted.add(new ListResult.Unlisted(opened.added(), problem));
    }
  }

  private static boolean fits(Offer offer, ListRequest request) {
    Template template = offer.template();
    return request.kind().stream().allMatch(kind -> kind == template.kind())
        && Stream.concat(
                Stream.of(offer.reference(), template.title(), template.description()),
                template.tags().stream())
            .anyMatch(text -> lowerCase(text).contains(lowerCase(request.text())));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
