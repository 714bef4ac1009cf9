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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Composes a repository of a project template and components. First every component states its
 * facts, then all are rendered: each component below its own folder, the project from the facts.
 */
public final class Monorepo {
  private final Project project;
  private final List<Component> components;
  private final Catalog catalog;
  private final SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
  private final SortedMap<String, ScaffoldRecord.Block> blocks = new TreeMap<>();
  private final List<Command> commands = new ArrayList<>();

  private Monorepo(Project project, List<Component> components, Catalog catalog) {
    this.project = project;
    this.components = components.stream().sorted(Comparator.comparing(Component::name)).toList();
    this.catalog = catalog;
  }

  /** Renders all of a repository; a pure function of its arguments. */
  public static Composition compose(Project project, List<Component> components, Catalog catalog) {
    return Sandbox.run(() -> new Monorepo(project, components, catalog).run());
  }

  /**
   * Renders a repository again from nothing but its record.
   *
   * @param templates the catalog's templates by name
   */
  public static Composition rerender(
      ScaffoldRecord record, Function<String, TemplateSource> templates, Catalog catalog) {
    List<Component> components = new ArrayList<>();
    record
        .components()
        .forEach((name, block) -> {
          if (!name.equals(ScaffoldRecord.PROJECT)) {
            String slot = block.template().substring(0, block.template().indexOf('/'));
            TemplateSource source = templates.apply(block.template());
            components.add(new Component(name, slot, source, block.answers()));
          }
        });
    ScaffoldRecord.Block own = record.components().get(ScaffoldRecord.PROJECT);
    if (own == null) {
      throw Problem.invalid(
              "the record does not say what the project was generated from",
              new Location.Path(ScaffoldRecord.PATH.value()),
              "take the file from the last commit in which it was whole")
          .asException();
    }
    Project project = new Project(templates.apply(own.template()), own.answers());
    return compose(project, components, catalog);
  }

  private Composition run() {
    List<Object> described = describe();
    for (Component component : components) {
      Scope scope = scope(component).with("components", described);
      Rendering rendering =
          render(component.name(), component.source(), component.answers(), scope);
      put(rendering.managed(), component.path()::resolve);
      put(rendering.once(), component.path()::resolve);
      commands.addAll(Commands.of(component.source().template(), component.name(), scope));
    }
    Scope scope = scope(project.answers()).with("components", described);
    Rendering rendering =
        render(ScaffoldRecord.PROJECT, project.source(), project.answers(), scope);
    put(rendering.managed(), UnaryOperator.identity());
    put(rendering.once(), UnaryOperator.identity());
    commands.addAll(Commands.of(project.source().template(), "", scope));

    ScaffoldRecord record = new ScaffoldRecord(blocks);
    put(ScaffoldRecord.PATH, TreeFile.ofText(record.write()));
    PathClashes.refuse(files.keySet());
    return new Composition(new Tree(files), record, List.copyOf(commands));
  }

  private Rendering render(String name, TemplateSource source, Answers answers, Scope scope) {
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

  private void put(Tree tree, UnaryOperator<RelativePath> place) {
    tree.files().forEach((path, file) -> put(place.apply(path), file));
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
