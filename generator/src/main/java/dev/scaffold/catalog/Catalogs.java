package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.tree.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The catalogs within reach.
 *
 * @param home the repository that holds this program's own templates, if the launcher said
 * @param nextRelease the version that is being worked on there, X.Y.Z
 * @param configuration the folder of this program among the person's own, if there is one
 * @param elsewhere the catalogs in other repositories; asked for only where one is named
 */
public record Catalogs(
    GitProgram git,
    Optional<Path> home,
    String nextRelease,
    Optional<Path> configuration,
    Supplier<GitCatalogs> elsewhere) {
  /** The name of the file with the person's list of catalogs. */
  static final String LIST = "catalogs.yaml";

  private static final Location PROJECT = new Location.Input("--template");
  private static final Location ANY = new Location.Input("TEMPLATE");

  /** Which template of a catalog is meant. */
  public sealed interface Choice {}

  /** The one that the catalog itself prefers. */
  public record Any() implements Choice {}

  /** One by its name. */
  public record Named(String name) implements Choice {}

  /** One by its folder. */
  public record InFolder(Folder folder) implements Choice {}

  /**
   * A catalog, and what is meant in it.
   *
   * @param added the name by which the person added it, if they did and it was named so
   * @param trusted whether the person lets its templates run commands
   * @param notes what a person may want to know, in the style of a problem's text
   */
  public record Opened(
      Catalog catalog, Choice choice, Optional<String> added, boolean trusted, List<String> notes)
      implements AutoCloseable {

    static Opened near(Catalog catalog, Choice choice) {
      return new Opened(catalog, choice, Optional.empty(), false, List.of());
    }

    @Override
    public void close() {
      catalog.close();
    }
  }

  /**
   * What a person says about where a template is.
   *
   * @param folder with templates at work
   * @param template its name, or {@code CATALOG/NAME} or an address; with a version or without
   * @param ref a branch or a commit of a catalog elsewhere
   */
  public record Wanted(Optional<Path> folder, Optional<String> template, Optional<String> ref) {

    /** Returns the wish for any template in a folder; for the built-in ones if there is none. */
    public static Wanted in(Optional<Path> folder) {
      return new Wanted(folder, Optional.empty(), Optional.empty());
    }
  }

  /** Opens the folder, the catalog that the template is said to be in, or the built-in one. */
  public Opened open(Wanted wanted) {
    if (wanted.folder().isPresent()) {
      return inFolder(wanted.folder().get(), wanted);
    }
    if (wanted.template().filter(template -> !isName(template)).isPresent()) {
      return byReference(wanted.template().get(), wanted.ref(), PROJECT, place -> true);
    }
    refuseRef(wanted.ref());
    return Opened.near(BuiltInCatalog.open(builtIn(), nextRelease), named(wanted));
  }

  /**
   * Opens the same for a template of whatever kind. The names of components look like those of
   * templates in catalogs that the person added, which count first.
   */
  public Opened openAny(Wanted wanted) {
    return wanted.folder().isPresent()
        ? inFolder(wanted.folder().get(), wanted)
        : byReference(wanted.template().orElseThrow(), wanted.ref(), ANY, this::isMeantAsAdded);
  }

  private boolean isMeantAsAdded(String place) {
    return added().contains(place.substring(0, place.indexOf('/')));
  }

  /** Refuses the name of a template that begins nearly as a catalog is called that was added. */
  public void refuseMisspelt(String template) {
    int slash = template.indexOf('/');
    if (slash > 0 && Suggestion.nearest(template.substring(0, slash), added()).isPresent()) {
      elsewhere.get().named(template.substring(0, slash), ANY);
    }
  }

  /** Returns the names of the catalogs that the person added, sorted. */
  public Set<String> added() {
    // Most people added none, and need not wait until more of this program is there.
    return configuration.isPresent() && Files.exists(configuration.get().resolve(LIST))
        ? elsewhere.get().list().catalogs().keySet()
        : Set.of();
  }

  /**
   * Opens the newest release of a catalog that the person added that is on this machine; empty when
   * none is.
   */
  public Optional<Opened> openHere(String added) {
    return elsewhere.get().openHere(added);
  }

  /** Opens the newest release of a catalog that the person added, as its repository tells. */
  public Opened openNewest(String added) {
    return elsewhere.get().openNewest(added);
  }

  private Opened inFolder(Path folder, Wanted wanted) {
    refuseRef(wanted.ref());
    return Opened.near(FolderCatalog.open(folder, git), named(wanted));
  }

  private static Choice named(Wanted wanted) {
    return wanted.template().<Choice>map(Named::new).orElseGet(Any::new);
  }

  /** What has none of these is a name, and needs no further look. */
  private static boolean isName(String template) {
    return template.chars().noneMatch(c -> c == '/' || c == ':' || c == '@' || c == '.');
  }

  private Opened byReference(
      String template, Optional<String> ref, Location where, Predicate<String> isAdded) {
    TemplateReference reference = TemplateReference.parse(template, where);
    String place = reference.place();
    if (AddressParser.isMeantBy(place) || (place.indexOf('/') >= 0 && isAdded.test(place))) {
      return elsewhere.get().open(reference, ref, where);
    }
    refuseRef(ref);
    Catalog catalog =
        reference
            .range()
            .map(range -> BuiltInCatalog.ofRelease(builtIn(), range, where))
            .orElseGet(() -> BuiltInCatalog.open(builtIn(), nextRelease));
    return Opened.near(catalog, new Named(place));
  }

  private static void refuseRef(Optional<String> ref) {
    if (ref.isPresent()) {
      throw Problem.invalid(
              "`--ref` needs a catalog in a Git repository",
              new Location.Input("--ref " + ref.get()),
              "name one by its address, as `https://host/catalog`")
          .asException();
    }
  }

  Path builtIn() {
    return home.filter(CommittedFiles::areIn).orElseThrow(this::notBuiltIn);
  }

  private ProblemException notBuiltIn() {
    return home.isEmpty()
        ? Problem.failed(
                "the built-in templates are not where this program is",
                Location.NONE,
                "start it by its `scaffold` script, or name a folder with --catalog")
            .asException()
        : Problem.failed(
                "the built-in templates are read from Git's history, and there is none",
                new Location.Path(home.get().toString()),
                "clone scaffold's repository with Git, or take the templates as they lie there"
                    + " with `--catalog "
                    + home.get()
                    + "`")
            .asException();
  }
}
