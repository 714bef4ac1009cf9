package dev.scaffold.monorepo;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The templates of a catalog by name. A description is read when it is first needed. */
public final class CatalogTemplates {
  private static final String PREFERRED_PROJECT = "monorepo";

  private final Catalog catalog;
  private final Map<Folder, Template> read = new LinkedHashMap<>();

  /** Looks into a catalog, which must stay open for as long as this is used. */
  public CatalogTemplates(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A template and the folder of the catalog that holds it. */
  public record Found(Folder folder, Template template) {}

  /** Returns the project template of this name; a problem when there is none. */
  public Found project(String name, Location where) {
    return find(Template.Kind.PROJECT, name)
        .orElseThrow(() -> unknown(EnumSet.of(Template.Kind.PROJECT), name, where));
  }

  /** Returns the project template in a folder; a problem when there is none. */
  public Found projectIn(Folder folder, Location where) {
    return in(folder, EnumSet.of(Template.Kind.PROJECT), "project template", where);
  }

  /** Returns the template in a folder, of whatever kind; a problem when there is none. */
  public Found anyIn(Folder folder, Location where) {
    return in(folder, EnumSet.allOf(Template.Kind.class), "template", where);
  }

  private Found in(Folder folder, Set<Template.Kind> kinds, String called, Location where) {
    if (catalog.templates().contains(folder)) {
      Found found = read(folder);
      if (kinds.contains(found.template().kind())) {
        return found;
      }
    }
    List<Found> known = all(kinds);
    throw Problem.invalid(
            "no " + called + " in the folder `" + folder + "` of " + catalog.source(),
            where,
            Suggestion.hint(
                folder.path(),
                known.stream().map(found -> found.folder().path()).toList(),
                known.isEmpty()
                    ? "the catalog holds none of its kind"
                    : "there is " + names(known)))
        .asException();
  }

  /**
   * Returns the project template to take when nobody names one: {@code monorepo}, else the only one
   * there is.
   */
  public Found anyProject() {
    return find(Template.Kind.PROJECT, PREFERRED_PROJECT)
        .orElseGet(() -> {
          List<Found> projects = all(EnumSet.of(Template.Kind.PROJECT));
          if (projects.size() != 1) {
            throw Problem.invalid(
                    projects.isEmpty()
                        ? "no project template in this catalog"
                        : "this catalog has several project templates",
                    new Location.Path(catalog.source()),
                    projects.isEmpty()
                        ? "name a folder that holds one, as `<folder>/.template/template.yaml`"
                        : "choose one with --template, by its name or, behind an address, by `//` and"
                            + " its folder: "
                            + String.join(
                                ", ",
                                projects.stream().map(CatalogTemplates::nameAndFolder).toList()))
                .asException();
          }
          return projects.getFirst();
        });
  }

  /** Returns the component template of this name; a problem when there is none. */
  public Found component(String name, Location where) {
    return find(Template.Kind.COMPONENT, name)
        .orElseThrow(() -> unknown(EnumSet.of(Template.Kind.COMPONENT), name, where));
  }

  /** Returns the template of this name, of whatever kind; a problem when there is none. */
  public Found any(String name, Location where) {
    return find(Template.Kind.PROJECT, name)
        .or(() -> find(Template.Kind.COMPONENT, name))
        .orElseThrow(() -> unknown(EnumSet.allOf(Template.Kind.class), name, where));
  }

  /** Returns all templates that can be read; what is wrong with one of the others is told. */
  public List<Found> readable(Consumer<Problem> wrong) {
    List<Found> readable = new ArrayList<>();
    for (Folder folder : catalog.templates()) {
      try {
        readable.add(read(folder));
      } catch (ProblemException e) {
        wrong.accept(e.problem());
      }
    }
    return readable;
  }

  /** Returns a template with its files. */
  public TemplateSource source(Found found) {
    return new TemplateSource(found.folder(), found.template(), catalog.files(found.folder()));
  }

  private Optional<Found> find(Template.Kind kind, String name) {
    String lastWord = name.substring(name.lastIndexOf('/') + 1);
    List<Folder> folders = new ArrayList<>(catalog.templates());
    // A template mostly lies in a folder of its name: then no other one needs to be read.
    folders.sort(Comparator.comparing(folder -> !folder.name().equals(lastWord)));
    return folders.stream()
        .map(this::read)
        .filter(found -> found.template().kind() == kind && found.template().name().equals(name))
        .findFirst();
  }

  private Found read(Folder folder) {
    return new Found(folder, read.computeIfAbsent(folder, this::parse));
  }

  private Template parse(Folder folder) {
    RelativePath path = folder.resolve(new RelativePath(".template/template.yaml"));
    TreeFile file =
        catalog
            .file(path)
            .orElseThrow(() -> new IllegalStateException(path + " was listed and is gone"));
    return TemplateParser.parse(path.value(), TemplateParser.text(path.value(), file));
  }

  private List<Found> all(Set<Template.Kind> kinds) {
    return catalog.templates().stream()
        .map(this::read)
        .filter(found -> kinds.contains(found.template().kind()))
        .toList();
  }

  private RuntimeException unknown(Set<Template.Kind> kinds, String name, Location where) {
    List<Found> known = all(kinds);
    return Problem.invalid(
            "no template `" + name + "` in " + catalog.source(),
            where,
            Suggestion.hint(
                name,
                known.stream().map(found -> found.template().name()).toList(),
                known.isEmpty()
                    ? "the catalog holds none of its kind"
                    : "there is " + names(known)))
        .asException();
  }

  private static String nameAndFolder(Found found) {
    String name = "`" + found.template().name() + "`";
    return found.folder().path().equals(found.template().name())
        ? name
        : name + " (`" + found.folder() + "`)";
  }

  private static String names(List<Found> templates) {
    return String.join(
        ", ", templates.stream().map(found -> "`" + found.template().name() + "`").toList());
  }
}
