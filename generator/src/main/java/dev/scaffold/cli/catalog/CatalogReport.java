package dev.scaffold.cli.catalog;

import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Json;
import dev.scaffold.cli.ProblemText;
import dev.scaffold.terminal.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of {@code scaffold catalog} as text and as documents. */
final class CatalogReport {
  private CatalogReport() {}

  static String textOfAdded(UserCatalogs.Reached reached) {
    String name = reached.name().orElseThrow();
    return Printable.of(
            "Added %s: %s, version %s with %s."
                .formatted(
                    name, reached.address(), reached.version(), templates(reached.templates())))
        + "\nNext: scaffold list %1$s/, and scaffold new NAME --template %1$s/TEMPLATE\n"
            .formatted(name);
  }

  private static String templates(int count) {
    return count == 1 ? "1 template" : count + " templates";
  }

  static String textOfRemoved(UserCatalogs.Known removed) {
    return Printable.of("Removed %s: %s.".formatted(called(removed), removed.address())) + "\n";
  }

  static String textOfTrust(UserCatalogs.Known known) {
    return Printable.of(
            known.trusted()
                ? "Templates of " + known.address() + " may run commands."
                : "Templates of " + known.address() + " run commands only after a yes.")
        + "\n";
  }

  /** Returns a line for each catalog. */
  static String text(List<UserCatalogs.Known> known) {
    if (known.isEmpty()) {
      return "No catalogs yet: add one with `scaffold catalog add NAME ADDRESS`.\n";
    }
    int name = known.stream().mapToInt(one -> called(one).length()).max().orElse(0);
    int version = known.stream().mapToInt(one -> version(one).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (UserCatalogs.Known one : known) {
      List<String> also = new ArrayList<>();
      if (!one.signedBy().isEmpty()) {
        also.add("signed");
      }
      if (one.trusted()) {
        also.add("trusted");
      }
      String line =
          padded(called(one), name)
              + padded(version(one), version)
              + one.address()
              + (also.isEmpty() ? "" : " (" + String.join(", ", also) + ")");
      text.append(Printable.of(line)).append('\n');
    }
    return text.toString();
  }

  private static String called(UserCatalogs.Known known) {
    return known.name().orElse("-");
  }

  private static String version(UserCatalogs.Known known) {
    return known.version().orElse("-");
  }

  private static String padded(String word, int width) {
    return word + " ".repeat(width - word.length() + 2);
  }

  /** Returns a line for each catalog that was asked. */
  static String textOfUpdate(UserCatalogs.Update update) {
    if (update.reached().isEmpty() && update.unreached().isEmpty()) {
      return "No catalogs yet: add one with `scaffold catalog add NAME ADDRESS`.\n";
    }
    StringBuilder text = new StringBuilder();
    for (UserCatalogs.Reached one : update.reached()) {
      String before =
          one.before()
              .map(version ->
                  version.equals(one.version()) ? ", as before" : ", before it " + version)
              .orElse("");
      text.append(Printable.of(one.name().orElse(one.address()) + ": " + one.version() + before))
          .append('\n');
    }
    for (UserCatalogs.Unreached one : update.unreached()) {
      text.append(one.name()).append(": failed\n");
    }
    return text.toString();
  }

  static String jsonOfAdded(UserCatalogs.Reached reached) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("catalog", entry(reached));
    document.put("notes", reached.notes());
    return Json.document(document);
  }

  static String jsonOfUpdate(UserCatalogs.Update update) {
    List<UserCatalogs.Reached> reached = update.reached();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("catalogs", reached.stream().map(CatalogReport::entry).toList());
    document.put("failures", update.unreached().stream().map(CatalogReport::entry).toList());
    document.put("notes", reached.stream().flatMap(one -> one.notes().stream()).toList());
    return Json.document(document);
  }

  static String json(UserCatalogs.Known known) {
    return Json.document(Map.of("catalog", entry(known)));
  }

  static String json(List<UserCatalogs.Known> known) {
    return Json.document(Map.of("catalogs", known.stream().map(CatalogReport::entry).toList()));
  }

  private static Map<String, Object> entry(UserCatalogs.Reached reached) {
    Map<String, Object> entry = new LinkedHashMap<>();
    reached.name().ifPresent(name -> entry.put("name", name));
    entry.put("address", reached.address());
    entry.put("version", reached.version());
    entry.put("commit", reached.commit());
    reached.before().ifPresent(before -> entry.put("before", before));
    entry.put("templates", reached.templates());
    return entry;
  }

  private static Map<String, Object> entry(UserCatalogs.Unreached unreached) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", unreached.name());
    entry.put("address", unreached.address());
    entry.put("error", ProblemText.forPrograms(unreached.problem()));
    return entry;
  }

  private static Map<String, Object> entry(UserCatalogs.Known known) {
    Map<String, Object> entry = new LinkedHashMap<>();
    known.name().ifPresent(name -> entry.put("name", name));
    entry.put("address", known.address());
    known.version().ifPresent(version -> entry.put("version", version));
    known.commit().ifPresent(commit -> entry.put("commit", commit));
    entry.put("signedBy", known.signedBy());
    entry.put("trusted", known.trusted());
    return entry;
  }
}
