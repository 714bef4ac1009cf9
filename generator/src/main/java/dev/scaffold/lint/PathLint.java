package dev.scaffold.lint;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.monorepo.Component;
import dev.scaffold.monorepo.PathClashes;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.render.OutputPaths;
import dev.scaffold.render.Placeholders;
import dev.scaffold.template.FileRule;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks where the files go: for all combinations of answers that decide about that, with defaults
 * for the others, each must have a place of its own, on every system.
 */
final class PathLint {
  private final Subject subject;
  private final RuledFiles files;
  private final Possibilities possibilities;
  private final Findings findings;

  /** Files with a problem, which need no second one for other answers. */
  private final Set<RelativePath> reported = new HashSet<>();

  PathLint(Subject subject, RuledFiles files, Possibilities possibilities, Findings findings) {
    this.subject = subject;
    this.files = files;
    this.possibilities = possibilities;
    this.findings = findings;
  }

  void run() {
    Set<String> deciding = new HashSet<>();
    for (FileRule rule : subject.template().files()) {
      rule.when().ifPresent(when -> deciding.addAll(possibilities.free(when)));
      rule.path().ifPresent(path -> deciding.addAll(Possibilities.free(path)));
    }
    possibilities.each(
        deciding,
        new Scope(known()),
        scope -> {
          look(scope);
          return false;
        });
  }

  private Map<String, Object> known() {
    Template template = subject.template();
    int slash = template.name().indexOf('/');
    return slash < 1
        ? Map.of()
        : Map.of("component", Component.described(template.name().substring(0, slash)));
  }

  private void look(Scope scope) {
    List<Template.Placeholder> fit =
        subject.template().placeholders().stream().filter(p -> isFit(p, scope)).toList();
    Placeholders placeholders = Placeholders.of(fit, scope);
    OutputPaths paths = new OutputPaths(placeholders, scope);
    Map<RelativePath, RelativePath> outputs = new LinkedHashMap<>();
    for (RelativePath path : files.all()) {
      if (!reported.contains(path) && isIncluded(path, scope)) {
        place(path, paths, scope).ifPresent(output -> outputs.put(output, path));
      }
    }
    clashes(outputs);
  }

  private void clashes(Map<RelativePath, RelativePath> outputs) {
    try {
      PathClashes.refuse(outputs.keySet());
    } catch (ProblemException e) {
      Problem problem = e.problem();
      Location where =
          outputs.entrySet().stream()
              .filter(output -> problem.where().equals(new Location.Path(output.getKey().value())))
              .map(output -> subject.place(output.getValue()))
              .findFirst()
              .orElse(problem.where());
      findings.add(problem.what(), where, problem.hint());
    }
  }

  /** What can't stand in for a placeholder here is, or is made of, a default. */
  private boolean isFit(Template.Placeholder placeholder, Scope scope) {
    Object value = scope.values().get(placeholder.answer());
    if (value == null || value instanceof Collection || value instanceof Map) {
      return false;
    }
    boolean fit = Template.Placeholder.isFit(value.toString());
    if (!fit) {
      findings.add(
          "`%s` can't stand in for the placeholder `%s`".formatted(value, placeholder.token()),
          placeholder.where(),
          "let the default have letters, digits, spaces and `._/-` only");
    }
    return fit;
  }

  /** Returns true only if the file is sure to be there with these answers. */
  private boolean isIncluded(RelativePath path, Scope scope) {
    boolean lies = subject.files().get(path) != null;
    for (FileRule rule : files.rules(path)) {
      Optional<Boolean> holds =
          rule.when().isEmpty()
              ? Optional.of(true)
              : possibilities.evaluated(rule.when().get(), scope);
      if (rule.from().isPresent()) {
        lies |= holds.orElse(false);
      } else if (!holds.orElse(false)) {
        return false;
      }
    }
    return lies;
  }

  private Optional<RelativePath> place(RelativePath path, OutputPaths paths, Scope scope) {
    @Nullable TextTemplate renamed = null;
    for (FileRule rule : files.rules(path)) {
      boolean holds =
          rule.when().flatMap(when -> possibilities.evaluated(when, scope)).orElse(true);
      if (holds && rule.path().isPresent()) {
        renamed = rule.path().get();
      }
    }
    String source = subject.folder().resolve(path).value();
    try {
      TextTemplate text =
          renamed == null ? Expressions.text(path.value(), subject.place(path)) : renamed;
      if (!scope.values().keySet().containsAll(Possibilities.free(text))) {
        return Optional.empty();
      }
      boolean raw = files.isRaw(path);
      RelativePath output =
          paths.of(source, (raw ? path : RuledFiles.target(path)).value(), renamed);
      PortablePath.problem(output, subject.place(path)).ifPresent(problem -> report(path, problem));
      return Optional.of(output);
    } catch (ProblemException e) {
      report(path, e.problem());
      return Optional.empty();
    }
  }

  private void report(RelativePath path, Problem problem) {
    reported.add(path);
    findings.add(problem);
  }
}
