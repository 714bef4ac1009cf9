package dev.scaffold.catalog;

import dev.scaffold.git.Transfer;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The catalogs in repositories elsewhere, as one person reaches them.
 *
 * @param transfer by the person's own Git
 * @param folder that relative paths begin at
 */
public record GitCatalogs(Transfer transfer, Places places, Path folder) {

  private static final Location OF_LIST = new Location.Input("CATALOG");

  /** Reads the person's list of catalogs. */
  CatalogList list() {
    AtomicFile file = new AtomicFile(places.list());
    return CatalogList.read(places.list().toString(), file.read().orElse(""));
  }

  /** Changes the list, while no other process does; returns what it is now. */
  CatalogList change(UnaryOperator<CatalogList> change) {
    AtomicFile file = new AtomicFile(places.list());
    return file.alone(() -> {
      CatalogList changed = change.apply(list());
      file.write(changed.write());
      return changed;
    });
  }

  /** Reads an address that a person wrote. */
  CatalogAddress address(String text, Location where) {
    return new AddressParser(folder, list().plainHosts(), where).parse(text);
  }

  /** Returns the catalog at an address, with the keys that the list asks for there. */
  RemoteCatalog at(CatalogAddress address) {
    return new RemoteCatalog(address, list().keys(address), transfer, places);
  }

  /** Returns the address of a catalog in the list; a problem when there is none. */
  CatalogAddress named(String name, Location where) {
    CatalogList list = list();
    CatalogList.Entry entry = list.catalogs().get(name);
    if (entry == null) {
      SortedSet<String> names = new TreeSet<>(list.catalogs().keySet());
      throw Problem.invalid(
              "no catalog `" + name + "`",
              where,
              Suggestion.hint(
                  name, names, "add one with `scaffold catalog add " + name + " ADDRESS`"))
          .asException();
    }
    return entry.address();
  }

  /**
   * Opens what a template's reference leads to.
   *
   * @param ref a branch or a commit, in the place of a version
   */
  Catalogs.Opened open(TemplateReference reference, Optional<String> ref, Location where) {
    if (AddressParser.isMeantBy(reference.place())) {
      CatalogAddress address = address(reference.place(), where);
      return open(
          address,
          Optional.empty(),
          reference,
          ref,
          reference
              .folder()
              .<Catalogs.Choice>map(Catalogs.InFolder::new)
              .orElseGet(Catalogs.Any::new));
    }
    int slash = reference.place().indexOf('/');
    String name = reference.place().substring(0, slash);
    return open(
        named(name, where),
        Optional.of(name),
        reference,
        ref,
        new Catalogs.Named(reference.place().substring(slash + 1)));
  }

  private Catalogs.Opened open(
      CatalogAddress address,
      Optional<String> added,
      TemplateReference reference,
      Optional<String> ref,
      Catalogs.Choice choice) {
    if (ref.isPresent() && reference.range().isPresent()) {
      throw Problem.invalid(
              "both a version and `--ref` are given",
              new Location.Input("--ref " + ref.get()),
              "leave one of them out")
          .asException();
    }
    RemoteCatalog remote = at(address);
    Catalog catalog =
        ref.isPresent()
            ? remote.openRef(ref.get())
            : remote.open(reference.range().orElse(ReleaseRange.LATEST));
    return opened(catalog, choice, added, address, remote);
  }

  /** Opens the newest release of a catalog in the list, as its repository tells. */
  Catalogs.Opened openNewest(String name) {
    CatalogAddress address = named(name, OF_LIST);
    RemoteCatalog remote = at(address);
    return opened(
        remote.open(ReleaseRange.LATEST), new Catalogs.Any(), Optional.of(name), address, remote);
  }

  /** Opens the newest release of a catalog in the list that is here; empty when none is. */
  Optional<Catalogs.Opened> openHere(String name) {
    CatalogAddress address = named(name, OF_LIST);
    RemoteCatalog remote = at(address);
    return remote
        .openHere()
        .map(catalog -> opened(catalog, new Catalogs.Any(), Optional.of(name), address, remote));
  }

  private Catalogs.Opened opened(
      Catalog catalog,
      Catalogs.Choice choice,
      Optional<String> added,
      CatalogAddress address,
      RemoteCatalog remote) {
    return new Catalogs.Opened(catalog, choice, added, list().trusts(address), remote.notes());
  }
}
