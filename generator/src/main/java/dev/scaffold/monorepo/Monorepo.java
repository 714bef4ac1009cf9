package dev.scaffold.monorepo;

import dev.scaffold.action.Command;
import dev.scaffold.answers.Answers;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.render.Renderer;
import dev.scaffold.render.Rendering;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.render.Values;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Composes a repository of a project template and components. First every component states its
 * facts, then all are rendered: each component below its own folder, the project from the facts.
 */
public final class Monorepo {
  private final Project project;
  private final List<Component> components;
  private final Function<String, Catalog> catalogs;
  private final SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
  private final SortedSet<RelativePath> once = new TreeSet<>();
  private final SortedMap<RelativePath, Origin> origins = new TreeMap<>();
  private final SortedMap<String, ScaffoldRecord.Block> blocks = new TreeMap<>();
  private final List<Command> commands = new ArrayList<>();

  private Monorepo(
      Project project, List<Component> components, Function<String, Catalog> catalogs) {
    this.project = project;
    this.components = components.stream().sorted(Comparator.comparing(Component::name)).toList();
    this.catalogs = catalogs;
  }

  /** Renders all of a repository; a pure function of its arguments. */
  public static Composition compose(Project project, List<Component> components, Catalog catalog) {
    return compose(project, components, name -> catalog);
  }

  private static Composition compose(
      Project project, List<Component> components, Function<String, Catalog> catalogs) {
    return Sandbox.run(() -> new Monorepo(project, components, catalogs).run());
  }

  /** The template of a part of a repository, and the catalog that holds it. */
  public record Part(TemplateSource source, Catalog catalog) {}

  /**
   * Renders a repository again from nothing but its record. Its parts may come from several
   * versions of a catalog, as a merge of two branches leaves them.
   */
  public static Composition rerender(
      ScaffoldRecord record, Function<ScaffoldRecord.Block, Part> parts) {
    Map<String, Catalog> catalogs = new HashMap<>();
    List<Component> components = new ArrayList<>();
    record
        .components()
        .forEach((name, block) -> {
          Part part = parts.apply(block);
          catalogs.put(name, part.catalog());
          if (!name.equals(ScaffoldRecord.PROJECT)) {
            components.add(new Component(name, block.slot(), part.source(), block.answers()));
          }
        });
    ScaffoldRecord.Block own = record.project();
    Project project = new Project(parts.apply(own).source(), own.answers());
    return compose(project, components, name -> Objects.requireNonNull(catalogs.get(name)));
  }

  private Composition run() {
    List<Object> described = describe();
    for (Component component : components) {
      Scope scope = scope(component).with("components", described);
      Rendering rendering =
          render(component.name(), component.source(), component.answers(), scope);
      put(component.name(), rendering, component.path()::resolve);
      commands.addAll(Commands.of(component.source().template(), component.name(), scope));
    }
    Template template = project.source().template();
    Scope scope =
        scope(project.answers()).with(lineup().choices(template)).with("components", described);
    Rendering rendering =
        render(ScaffoldRecord.PROJECT, project.source(), project.answers(), scope);
    put(ScaffoldRecord.PROJECT, rendering, UnaryOperator.identity());
    commands.addAll(Commands.of(template, "", scope));

    ScaffoldRecord record = new ScaffoldRecord(blocks);
    put(ScaffoldRecord.PATH, TreeFile.ofText(record.write()));
    PathClashes.refuse(files.keySet());
    return new Composition(new Tree(files), once, origins, record, commands);
  }

  private Lineup lineup() {
    SortedMap<String, String> templates = new TreeMap<>();
    components.forEach(
        component -> templates.put(component.name(), component.source().template().name()));
    return new Lineup(templates);
  }

  private Rendering render(String name, TemplateSource source, Answers answers, Scope scope) {
    Catalog catalog = catalogs.apply(name);
    Rendering rendering = Renderer.render(source, catalog::file, scope);
    ScaffoldRecord.Block block =
        new ScaffoldRecord.Block(
            source.template().name(),
            catalog.source(),
            catalog.version(),
            catalog.commit(),
            answers,
            rendering.managed().digest());
    if (blocks.put(name, block) != null) {
      throw new IllegalStateException("two components are called " + name);
    }
    return rendering;
  }

  /** Returns the components as templates see them; their facts see each other's without facts. */
  private List<Object> describe() {
    List<Object> plain = components.stream().map(c -> describe(c, Map.of())).toList();
    return components.stream().map(c -> describe(c, facts(c, plain))).toList();
  }

  private static Object describe(Component component, Map<String, Object> facts) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", component.name());
    description.put("slot", component.slot());
    description.put("template", component.source().template().name());
    description.put("path", component.path().value());
    description.put("answers", component.answers().values());
    description.put("facts", facts);
    return Collections.unmodifiableMap(description);
  }

  private Map<String, Object> facts(Component component, List<Object> others) {
    Template template = component.source().template();
    Scope scope = scope(component).with("components", others);
    return Facts.of(template.provides(), Values.evaluate(template, scope));
  }

  private Scope scope(Component component) {
    return scope(component.answers()).with("component", Component.described(component.name()));
  }

  private Scope scope(Answers answers) {
    return answers.scope().with("project", project.answers().values());
  }

  private void put(String component, Rendering rendering, UnaryOperator<RelativePath> place) {
    rendering.managed().files().forEach((path, file) -> put(place.apply(path), file));
    rendering
        .once()
        .files()
        .forEach((path, file) -> {
          put(place.apply(path), file);
          once.add(place.apply(path));
        });
    rendering
        .sources()
        .forEach((path, source) -> origins.put(place.apply(path), new Origin(component, source)));
  }

  private void put(RelativePath path, TreeFile file) {
    if (files.put(path, file) != null) {
      throw Problem.invalid(
              "two templates both give `" + path + "`",
              new Location.Path(path.value()),
              path.equals(ScaffoldRecord.PATH)
                  ? "leave it out of the template: scaffold writes it"
                  : "let only the component, or only the project, write it")
          .asException();
    }
  }
}
