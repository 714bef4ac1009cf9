package dev.scaffold.monorepo;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Inspection;
import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.Type;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.template.Migration;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateVersion;
import dev.scaffold.tree.RelativePath;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What leads from an earlier version of a template to a newer one, release by release: as if a
 * project had taken over each of them on its own.
 */
public final class Migrations {
  private final List<Migration> steps;
  private final List<Migration> all;

  private Migrations(List<Migration> steps, List<Migration> all) {
    this.steps = steps;
    this.all = all;
  }

  /**
   * Returns what leads to a template: its migrations for releases above the version, without what
   * the earlier template had already. So of two states on the way to one release, each migration
   * counts once.
   *
   * @param older the template as it was; empty when that is not known any more
   * @param version of that, as a record has it; what is none comes before all releases
   */
  public static Migrations to(Template newer, Optional<Template> older, String version) {
    TemplateVersion from = TemplateVersion.parse(version).orElse(TemplateVersion.NONE);
    List<Migration> known = older.map(Template::migrations).orElse(List.of());
    List<Migration> steps =
        newer.migrations().stream()
            .filter(migration -> migration.version().compareTo(from) > 0)
            .map(migration -> without(migration, known))
            .sorted(Comparator.comparing(Migration::version))
            .toList();
    return new Migrations(steps, newer.migrations());
  }

  private static Migration without(Migration migration, List<Migration> known) {
    List<Migration> same =
        known.stream().filter(other -> other.version().equals(migration.version())).toList();
    return new Migration(
        migration.version(),
        rest(migration.renamed(), same, Migration::renamed, r -> List.of(r.from(), r.to())),
        rest(
            migration.computed(),
            same,
            Migration::computed,
            c -> List.of(c.name(), c.expression().source())),
        rest(migration.dropped(), same, Migration::dropped, Migration.Dropped::name),
        rest(migration.templates(), same, Migration::templates, r -> List.of(r.from(), r.to())),
        rest(migration.moved(), same, Migration::moved, m -> List.of(m.from(), m.to())),
        rest(migration.removed(), same, Migration::removed, Migration.Removed::path),
        migration.where());
  }

  private static <T> List<T> rest(
      List<T> items,
      List<Migration> known,
      Function<Migration, List<T>> list,
      Function<T, Object> essence) {
    List<Object> there =
        known.stream().flatMap(other -> list.apply(other).stream()).map(essence).toList();
    return items.stream().filter(item -> !there.contains(essence.apply(item))).toList();
  }

  /**
   * Returns recorded answers as the newer template knows them.
   *
   * @param surroundings what expressions see besides, with the answers as they are before a release
   */
  public Map<String, Object> answers(
      Map<String, Object> recorded, Function<TemplateVersion, Map<String, Object>> surroundings) {
    return answers(recorded, step -> true, surroundings);
  }

  /** Returns recorded answers as they are before a release is taken over. */
  public Map<String, Object> answersBefore(
      TemplateVersion release,
      Map<String, Object> recorded,
      Function<TemplateVersion, Map<String, Object>> surroundings) {
    return answers(recorded, step -> step.version().compareTo(release) < 0, surroundings);
  }

  private Map<String, Object> answers(
      Map<String, Object> recorded,
      Predicate<Migration> counts,
      Function<TemplateVersion, Map<String, Object>> surroundings) {
    return Sandbox.run(() -> {
      Map<String, Object> answers = recorded;
      for (Migration step : steps) {
        if (counts.test(step)) {
          answers = after(step, answers, surroundings.apply(step.version()));
        }
      }
      return answers;
    });
  }

  private static Map<String, Object> after(
      Migration step, Map<String, Object> before, Map<String, Object> surroundings) {
    Map<String, Object> seen = new LinkedHashMap<>(before);
    seen.putAll(surroundings);
    Scope scope = new Scope(seen);
    Map<String, Object> after = new LinkedHashMap<>(before);
    step.renamed().forEach(answer -> after.remove(answer.from()));
    step.dropped().forEach(answer -> after.remove(answer.name()));
    step.renamed()
        .forEach(answer ->
            Optional.ofNullable(before.get(answer.from()))
                .ifPresent(value -> after.put(answer.to(), value)));
    step.computed()
        .forEach(answer ->
            value(answer.expression(), scope).ifPresent(value -> after.put(answer.name(), value)));
    return Collections.unmodifiableMap(after);
  }

  /** A record that has not all that an expression needs is older than the question that it had. */
  private static Optional<Object> value(Expression expression, Scope scope) {
    Map<String, Type> names = new LinkedHashMap<>();
    scope.values().forEach((name, value) -> names.put(name, type(value)));
    Inspection inspection = expression.inspect(new Vocabulary(names, Map.of()), false);
    return inspection.problems().isEmpty()
        ? Optional.of(expression.evaluate(scope))
        : Optional.empty();
  }

  private static Type type(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Type.ANY;
    }
    Map<String, Type> keys = new LinkedHashMap<>();
    map.forEach((key, entry) -> keys.put(String.valueOf(key), Type.ANY));
    return new Type.Entries(keys, false);
  }

  /** Returns whether some migration of the template says what becomes of an answer. */
  public boolean know(String answer) {
    return all.stream()
        .anyMatch(step ->
            step.renamed().stream().anyMatch(renamed -> renamed.from().equals(answer))
                || step.dropped().stream().anyMatch(dropped -> dropped.name().equals(answer))
                || step.computed().stream()
                    .anyMatch(computed -> computed.expression().mentions(answer)));
  }

  /** Returns what a component template is called now. */
  public String template(String name) {
    String now = name;
    for (Migration step : steps) {
      for (Migration.Renamed renamed : step.templates()) {
        if (renamed.from().equals(now)) {
          now = renamed.to();
          break;
        }
      }
    }
    return now;
  }

  /** Returns where a source of the template lies now; empty when it was removed. */
  public Optional<RelativePath> source(RelativePath source) {
    RelativePath now = source;
    for (Migration step : steps) {
      RelativePath before = now;
      if (step.removed().stream().anyMatch(removed -> leadsTo(removed.path(), before))) {
        return Optional.empty();
      }
      now = moved(step, before);
    }
    return Optional.of(now);
  }

  /** The innermost folder counts. */
  private static RelativePath moved(Migration step, RelativePath source) {
    return step.moved().stream()
        .filter(moved -> leadsTo(moved.from(), source))
        .max(Comparator.comparingInt(moved -> moved.from().value().length()))
        .map(moved ->
            new RelativePath(
                moved.to().value() + source.value().substring(moved.from().value().length())))
        .orElse(source);
  }

  private static boolean leadsTo(RelativePath fileOrFolder, RelativePath source) {
    return source.equals(fileOrFolder) || source.value().startsWith(fileOrFolder.value() + "/");
  }
}
