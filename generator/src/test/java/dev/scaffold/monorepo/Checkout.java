package dev.scaffold.monorepo;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.FolderCatalog;
import dev.scaffold.expression.Scope;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.render.Renderer;
import dev.scaffold.render.Rendering;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The templates of this source checkout, as they lie there. */
final class Checkout {
  private static final AnswerResolver RESOLVER =
      new AnswerResolver(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));

  private final Catalog catalog;
  private final CatalogTemplates found;
  private final Map<String, TemplateSource> templates = new TreeMap<>();

  private Checkout(Catalog catalog) {
    this.catalog = catalog;
    this.found = new CatalogTemplates(catalog);
    for (Folder folder : catalog.templates()) {
      RelativePath file = folder.resolve(new RelativePath(".template/template.yaml"));
      if (!new Folder("generator").holds(folder)) {
        Template template =
            TemplateParser.parse(file.value(), catalog.file(file).orElseThrow().text());
        templates.put(template.name(), new TemplateSource(folder, template, catalog.files(folder)));
      }
    }
  }

  static Checkout open() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("templates/monorepo"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run within the checkout");
    }
    return new Checkout(FolderCatalog.open(folder, new GitProgram(System.getenv())));
  }

  Catalog catalog() {
    return catalog;
  }

  Collection<TemplateSource> templates() {
    return templates.values();
  }

  TemplateSource template(String name) {
    return Objects.requireNonNull(templates.get(name), name);
  }

  /** Composes a project; answers that are not given are the templates' defaults. */
  Composition compose(TemplateSource source, List<String> definitions) {
    AnswerSources sources = new AnswerSources(List.of(Layer.ofDefinitions(definitions)));
    return new Questionnaire(found, RESOLVER, sources, Optional.empty())
        .fill(found.project(source.template().name(), new Location.Input("test")))
        .compose(found, catalog);
  }

  /** Renders a component as if it were alone. */
  Rendering renderAlone(TemplateSource source, List<String> definitions) {
    return Renderer.render(source, catalog::file, scopeAlone(source, definitions));
  }

  Scope scopeAlone(TemplateSource source, List<String> definitions) {
    AnswerSources sources = new AnswerSources(List.of(Layer.ofDefinitions(definitions)));
    Answers answers = answers(source.template(), Map.of(), sources, "");
    String name = source.template().name().replaceAll("/.*", "");
    return answers
        .scope()
        .with("project", answers.values())
        .with("components", List.of())
        .with("component", Map.of("name", name, "path", name));
  }

  private static Answers answers(
      Template template, Map<String, Object> passed, AnswerSources sources, String component) {
    return RESOLVER.resolve(
        template.questions(), new Scope(Map.of()), passed, sources, component, Optional.empty());
  }
}
