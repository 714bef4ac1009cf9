package dev.scaffold.lint;

import dev.scaffold.expression.Inspection;
import dev.scaffold.expression.Type;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Migration;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateVersion;
import dev.scaffold.tree.RelativePath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at migrations: whether they are in order, and whether what they lead to is there. What they
 * lead from was in an earlier version, and is not looked for.
 */
final class MigrationLint {
  private static final Vocabulary NO_NAMES = new Vocabulary(Map.of(), Map.of());

  private static final String COMPONENT = "component";

  private final Template template;
  private final Vocabulary vocabulary;
  private final Set<String> questions = new TreeSet<>();
  private final Set<RelativePath> sources = new TreeSet<>();
  private final Collection<String> components;
  private final Optional<TemplateVersion> newest;
  private final Findings findings;

  /**
   * Looks at the migrations of a template. A question with a mistake is one, too.
   *
   * @param vocabulary what its files may use, of which migrations see the component alone
   * @param components the names of all component templates
   * @param newest the newest release of the catalog, if it is known
   */
  MigrationLint(
      Subject subject,
      RuledFiles files,
      Vocabulary vocabulary,
      Collection<String> components,
      Optional<TemplateVersion> newest,
      Findings findings) {
    this.template = subject.template();
    this.vocabulary = vocabulary;
    this.components = components;
    this.newest = newest;
    this.findings = findings;
    questions.addAll(subject.reading().declared());
    template.values().forEach(value -> questions.remove(value.name()));
    template.slots().forEach(slot -> questions.remove(slot.name()));
    files.all().forEach(path -> sources.add(RuledFiles.target(path)));
  }

  void run() {
    List<Migration> migrations = template.migrations();
    for (int i = 0; i < migrations.size(); i++) {
      Migration migration = migrations.get(i);
      if (i > 0) {
        order(migrations.get(i - 1), migration);
      }
      release(migration);
      List<Migration> later = migrations.subList(i + 1, migrations.size());
      migration.renamed().forEach(answer -> question(answer.to(), answer.toWhere(), later));
      migration
          .computed()
          .forEach(answer -> {
            question(answer.name(), answer.where(), later);
            expression(answer);
          });
      migration.templates().forEach(renamed -> component(renamed, later));
      migration.moved().forEach(moved -> place(moved, later));
    }
  }

  private void order(Migration before, Migration migration) {
    if (migration.version().compareTo(before.version()) <= 0) {
      findings.add(
          "the migration to `%s` stands below that to `%s`"
              .formatted(migration.version(), before.version()),
          migration.where(),
          "put the releases in order, each of them once");
    }
  }

  private void release(Migration migration) {
    TemplateVersion version = migration.version();
    if (newest.isPresent()
        && version.compareTo(newest.get()) > 0
        && !next(newest.get()).contains(version)) {
      findings.add(
          "`%s` is beyond the next release: the newest is `%s`".formatted(version, newest.get()),
          migration.where(),
          "write "
              + String.join(
                  " or ", next(newest.get()).stream().map(next -> "`" + next + "`").toList()));
    }
  }

  private static List<TemplateVersion> next(TemplateVersion release) {
    return List.of(
        new TemplateVersion(release.major(), release.minor(), release.patch() + 1, true),
        new TemplateVersion(release.major(), release.minor() + 1, 0, true),
        new TemplateVersion(release.major() + 1, 0, 0, true));
  }

  private void question(String name, Location where, List<Migration> later) {
    boolean leadsOn =
        later.stream()
            .anyMatch(migration ->
                migration.renamed().stream().anyMatch(answer -> answer.from().equals(name))
                    || migration.dropped().stream().anyMatch(answer -> answer.name().equals(name))
                    || migration.computed().stream()
                        .anyMatch(answer -> answer.expression().mentions(name)));
    if (!questions.contains(name) && !leadsOn) {
      findings.add(
          "no question `" + name + "` in this template",
          where,
          Suggestion.hint(name, questions, "name the question that has the answer now"));
    }
  }

  /** Which answers there were is not known; how they are used is. */
  private void expression(Migration.Computed answer) {
    Map<String, Type> names = new LinkedHashMap<>();
    answer
        .expression()
        .inspect(NO_NAMES, false)
        .free()
        .forEach(name ->
            names.put(
                name,
                name.equals(COMPONENT)
                    ? vocabulary.names().getOrDefault(COMPONENT, Type.ANY)
                    : Type.ANY));
    Inspection inspection = answer.expression().inspect(new Vocabulary(names, Map.of()), false);
    findings.addAll(inspection.problems());
  }

  private void component(Migration.Renamed renamed, List<Migration> later) {
    boolean leadsOn =
        later.stream()
            .flatMap(migration -> migration.templates().stream())
            .anyMatch(other -> other.from().equals(renamed.to()));
    if (!components.contains(renamed.to()) && !leadsOn) {
      findings.add(
          "no component template `" + renamed.to() + "` in this catalog",
          renamed.toWhere(),
          Suggestion.hint(renamed.to(), components, "name the template as it is called now"));
    }
  }

  private void place(Migration.Moved moved, List<Migration> later) {
    RelativePath to = moved.to();
    boolean there = sources.stream().anyMatch(source -> meet(to, source));
    boolean leadsOn =
        later.stream()
            .anyMatch(migration ->
                migration.moved().stream().anyMatch(other -> overlap(other.from(), to))
                    || migration.removed().stream().anyMatch(other -> overlap(other.path(), to)));
    if (!there && !leadsOn) {
      findings.add(
          "nothing lies at `" + to + "` in this template",
          moved.toWhere(),
          Suggestion.hint(
              to.value(),
              sources.stream().map(RelativePath::value).toList(),
              "write the path of a source or of a folder, without `.ftl`"));
    }
  }

  private static boolean overlap(RelativePath one, RelativePath other) {
    return meet(one, other) || meet(other, one);
  }

  private static boolean meet(RelativePath fileOrFolder, RelativePath path) {
    return path.equals(fileOrFolder) || path.value().startsWith(fileOrFolder.value() + "/");
  }
}
