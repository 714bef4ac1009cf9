package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The catalogs within reach.
 *
 * @param home the repository that holds this program's own templates, if the launcher said
 * @param nextRelease the version that is being worked on there, X.Y.Z
 * @param elsewhere the catalogs in other repositories; asked for only where one is named
 */
public record Catalogs(
    GitProgram git, Optional<Path> home, String nextRelease, Supplier<GitCatalogs> elsewhere) {
  private static final Location TEMPLATE = new Location.Input("--template");

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
   * @param trusted whether the person lets its templates run commands
   * @param notes what a person may want to know, in the style of a problem's text
   */
  public record Opened(Catalog catalog, Choice choice, boolean trusted, List<String> notes)
      implements AutoCloseable {
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
      return byReference(wanted.template().get(), wanted.ref());
    }
    refuseRef(wanted.ref());
    return new Opened(BuiltInCatalog.open(builtIn(), nextRelease), named(wanted), false, List.of());
  }

  private Opened inFolder(Path folder, Wanted wanted) {
    refuseRef(wanted.ref());
    return new Opened(FolderCatalog.open(folder, git), named(wanted), false, List.of());
  }

  private static Choice named(Wanted wanted) {
    return wanted.template().<Choice>map(Named::new).orElseGet(Any::new);
  }

  /** What has none of these is a name, and needs no further look. */
  private static boolean isName(String template) {
    return template.chars().noneMatch(c -> c == '/' || c == ':' || c == '@' || c == '.');
  }

  private Opened byReference(String template, Optional<String> ref) {
    TemplateReference reference = TemplateReference.parse(template, TEMPLATE);
    if (AddressParser.isMeantBy(reference.place()) || reference.place().indexOf('/') >= 0) {
      return elsewhere.get().open(reference, ref, TEMPLATE);
    }
    refuseRef(ref);
    Choice choice = new Named(reference.place());
    Catalog catalog =
        reference
            .range()
            .map(range -> BuiltInCatalog.ofRelease(builtIn(), range))
            .orElseGet(() -> BuiltInCatalog.open(builtIn(), nextRelease));
    return new Opened(catalog, choice, false, List.of());
  }

  private static void refuseRef(Optional<String> ref) {
    if (ref.isPresent()) {
      throw Problem.invalid(
              "`--ref` needs a catalog in a Git repository",
              new Location.Input("--ref " + ref.get()),
              "name it with --template, as `--template https://host/catalog`")
          .asException();
    }
  }

  private Path builtIn() {
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
