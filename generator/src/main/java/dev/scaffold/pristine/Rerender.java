package dev.scaffold.pristine;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.monorepo.Composition;
import dev.scaffold.monorepo.Monorepo;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.ScaffoldRecord.Block;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.template.Template;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Renders repositories again from nothing but their records, by the recorded commits. */
public final class Rerender {
  private static final Location RECORD = new Location.Path(ScaffoldRecord.PATH.value());

  private final RecordedCatalogs catalogs;

  /** What could not be opened is not tried again: that may have taken long. */
  private final Map<State, ProblemException> gone = new HashMap<>();

  /** Renders by the catalogs within reach. */
  public Rerender(RecordedCatalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** One state of one catalog. */
  private record State(String source, String version, Optional<String> commit) {
    static State of(Block block) {
      return new State(block.source(), block.version(), block.commit());
    }
  }

  /**
   * A repository as it was rendered.
   *
   * @param templates by component
   */
  public record Rendered(Composition composition, Map<String, Template> templates) {

    /** Copies the map. */
    public Rendered {
      templates = Map.copyOf(templates);
    }
  }

  /** Renders a record; a problem when one of its catalogs cannot be had, or fails. */
  public Rendered run(ScaffoldRecord record) {
    Map<State, Catalog> opened = new LinkedHashMap<>();
    try {
      Map<State, CatalogTemplates> templates = new HashMap<>();
      Map<Block, Monorepo.Part> parts = new HashMap<>();
      Map<String, Template> used = new HashMap<>();
      record
          .components()
          .forEach((name, block) -> {
            State state = State.of(block);
            Catalog catalog = opened.computeIfAbsent(state, this::open);
            TemplateSource source =
                source(
                    name,
                    block,
                    templates.computeIfAbsent(state, s -> new CatalogTemplates(catalog)));
            parts.put(block, new Monorepo.Part(source, catalog));
            used.put(name, source.template());
          });
      Composition composition =
          Monorepo.rerender(record, block -> Objects.requireNonNull(parts.get(block)));
      return new Rendered(composition, used);
    } finally {
      opened.values().forEach(Catalog::close);
    }
  }

  private static TemplateSource source(String name, Block block, CatalogTemplates templates) {
    Found found =
        name.equals(ScaffoldRecord.PROJECT)
            ? templates.project(block.template(), RECORD)
            : templates.component(block.template(), RECORD);
    return templates.source(found);
  }

  private Catalog open(State state) {
    ProblemException before = gone.get(state);
    if (before != null) {
      throw before;
    }
    try {
      return catalogs.at(state.source(), state.version(), state.commit());
    } catch (ProblemException e) {
      gone.put(state, e);
      throw e;
    }
  }

  /**
   * Returns a record with the digests that it should have: those of its own versions and answers. A
   * merge of two branches made by hand leaves wrong ones.
   */
  public ScaffoldRecord repaired(ScaffoldRecord record) {
    try {
      return run(record).composition().record().forgetting(record.forgotten());
    } catch (ProblemException e) {
      throw new Problem(
              e.problem().exitCode(),
              "the record cannot be rendered: " + e.problem().what(),
              e.problem().where(),
              e.problem().hint())
          .causedBy(e);
    }
  }
}
