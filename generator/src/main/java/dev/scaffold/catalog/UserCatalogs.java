package dev.scaffold.catalog;

import dev.scaffold.git.SignedTag;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stories of {@code scaffold catalog}: what a person does with their list of catalogs. */
public record UserCatalogs(GitCatalogs elsewhere) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
  private static final Location OF_NAME = new Location.Input("NAME");
  private static final Location OF_CATALOG = new Location.Input("CATALOG");

  /**
   * A catalog that a person knows.
   *
   * @param name by which they call it; empty for one that is trusted only
   * @param address without credentials
   * @param version the newest release that was used on this machine, X.Y.Z
   * @param commit of that release
   * @param signedBy the keys of which one must have signed each release
   * @param trusted whether its templates may run commands
   */
  public record Known(
      Optional<String> name,
      String address,
      Optional<String> version,
      Optional<String> commit,
      List<String> signedBy,
      boolean trusted) {}

  /**
   * A catalog that was reached.
   *
   * @param version that is newest: a release, or {@code 0.0.0-dev+<commit>} where there is none
   * @param before the newest release that was used before
   * @param templates how many it holds
   * @param notes what a person may want to know
   */
  public record Reached(
      Optional<String> name,
      String address,
      String version,
      String commit,
      Optional<String> before,
      int templates,
      List<String> notes) {}

  /**
   * A catalog that could not be brought up to date.
   *
   * @param address without credentials
   */
  public record Unreached(String name, String address, Problem problem) {}

  /** What came of asking catalogs for their newest release. */
  public record Update(List<Reached> reached, List<Unreached> unreached) {}

  /**
   * Adds a catalog, if it can be reached.
   *
   * @param keys each the line of an SSH public key, the path of a file with such lines, or an
   *     OpenPGP fingerprint
   */
  public Reached add(String name, String address, List<String> keys) {
    refuseBadName(name);
    CatalogAddress parsed = elsewhere.address(address, new Location.Input("ADDRESS"));
    CatalogList.Entry entry = new CatalogList.Entry(parsed, keys(keys));
    refuseTaken(name, elsewhere.list(), entry);
    Reached reached =
        reach(
            Optional.of(name),
            new RemoteCatalog(parsed, entry.keys(), elsewhere.transfer(), elsewhere.places()),
            parsed,
            false);
    elsewhere.change(list -> {
      refuseTaken(name, list, entry);
      return list.with(name, entry);
    });
    return reached;
  }

  private static void refuseBadName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid(
              "`" + Credentials.hidden(name) + "` is no name for a catalog",
              OF_NAME,
              "use lower-case words of letters and digits, joined by dashes; the address comes after it")
          .asException();
    }
  }

  private static void refuseTaken(String name, CatalogList list, CatalogList.Entry wanted) {
    CatalogList.Entry entry = list.catalogs().get(name);
    if (entry == null) {
      return;
    }
    String hint = "take another name, or remove it with `scaffold catalog remove " + name + "`";
    if (!entry.address().canonical().equals(wanted.address().canonical())) {
      throw Problem.invalid(
              "there is a catalog `" + name + "` already: " + entry.address(), OF_NAME, hint)
          .asException();
    }
    if (!wanted.keys().containsAll(entry.keys())) {
      throw Problem.refused(
              "the releases of the catalog `" + name + "` are checked by a key that is not named",
              new Location.Input("--signed-by"),
              "name it again; or remove the catalog first with `scaffold catalog remove "
                  + name
                  + "`")
          .asException();
    }
  }

  private List<SignedTag.Key> keys(List<String> texts) {
    List<SignedTag.Key> keys = new ArrayList<>();
    for (String text : texts) {
      SignedTag.Key.parse(text).ifPresentOrElse(keys::add, () -> keys.addAll(inFile(text)));
    }
    return keys;
  }

  private List<SignedTag.Key> inFile(String name) {
    Path file = elsewhere.folder().resolve(name);
    try {
      List<SignedTag.Key> keys =
          Files.readAllLines(file).stream()
              .map(SignedTag.Key::parse)
              .flatMap(Optional::stream)
              .toList();
      if (!keys.isEmpty()) {
        return keys;
      }
    } catch (IOException e) {
      // A file that is none, or holds no text, holds no key.
    }
    throw Problem.invalid(
            "`" + name + "` is neither a key nor a file with one",
            new Location.Input("--signed-by"),
            "give the line or the file of an SSH public key, or the 40 digits of an OpenPGP"
                + " fingerprint")
        .asException();
  }

  /** Removes a catalog from the list; what was fetched of it stays in the cache. */
  public Known remove(String name) {
    elsewhere.named(name, OF_CATALOG);
    Known removed =
        list().stream().filter(known -> known.name().equals(Optional.of(name))).findFirst().get();
    elsewhere.change(list -> list.without(name));
    return removed;
  }

  /** Lists the catalogs by name, and behind them the addresses that are trusted only. */
  public List<Known> list() {
    CatalogList list = elsewhere.list();
    List<Known> known = new ArrayList<>();
    list.catalogs()
        .forEach((name, entry) -> known.add(known(Optional.of(name), entry.address(), list)));
    list.trusted().stream()
        .filter(address ->
            list.catalogs().values().stream()
                .noneMatch(entry -> entry.address().canonical().equals(address)))
        .map(address -> elsewhere.address(address, OF_CATALOG))
        .forEach(address -> known.add(known(Optional.empty(), address, list)));
    return known;
  }

  private Known known(Optional<String> name, CatalogAddress address, CatalogList list) {
    var newest = elsewhere.at(address).newestUsed();
    return new Known(
        name,
        address.canonical(),
        newest.map(release -> release.getKey().toString()),
        newest.map(release -> release.getValue()),
        list.keys(address).stream().map(SignedTag.Key::text).toList(),
        list.trusts(address));
  }

  /**
   * Fetches the newest release of a catalog; a problem if that does not do.
   *
   * @param catalog a name or an address
   * @param acceptMoved whether a tag that moved is right
   */
  public Reached update(String catalog, boolean acceptMoved) {
    CatalogAddress address = nameOrAddress(catalog);
    return reach(
        Optional.of(catalog).filter(name -> elsewhere.list().catalogs().containsKey(name)),
        elsewhere.at(address),
        address,
        acceptMoved);
  }

  /**
   * Fetches the newest release of each catalog in the list; one that fails keeps no other from it.
   *
   * @param acceptMoved whether tags that moved are right
   */
  public Update updateAll(boolean acceptMoved) {
    List<Reached> reached = new ArrayList<>();
    List<Unreached> unreached = new ArrayList<>();
    elsewhere
        .list()
        .catalogs()
        .forEach((name, entry) -> {
          CatalogAddress address = entry.address();
          try {
            reached.add(reach(Optional.of(name), elsewhere.at(address), address, acceptMoved));
          } catch (ProblemException e) {
            unreached.add(new Unreached(name, address.canonical(), e.problem()));
          }
        });
    return new Update(reached, unreached);
  }

  private static Reached reach(
      Optional<String> name, RemoteCatalog remote, CatalogAddress address, boolean acceptMoved) {
    Optional<String> before = remote.newestUsed().map(release -> release.getKey().toString());
    try (Catalog catalog = remote.update(acceptMoved)) {
      return new Reached(
          name,
          address.canonical(),
          catalog.version(),
          catalog.commit().orElseThrow(),
          before,
          catalog.templates().size(),
          remote.notes());
    }
  }

  /**
   * Lets the templates of a catalog run commands, or takes that back. Only this very catalog is
   * meant, not what lies below its address.
   *
   * @param catalog a name or an address
   */
  public Known trust(String catalog, boolean trusted) {
    CatalogAddress address = nameOrAddress(catalog);
    CatalogList list = elsewhere.change(before -> before.trusting(address, trusted));
    return known(
        Optional.of(catalog).filter(name -> list.catalogs().containsKey(name)), address, list);
  }

  private CatalogAddress nameOrAddress(String text) {
    return AddressParser.isMeantBy(text)
        ? elsewhere.address(text, OF_CATALOG)
        : elsewhere.named(text, OF_CATALOG);
  }
}
