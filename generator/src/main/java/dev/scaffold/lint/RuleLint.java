package dev.scaffold.lint;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Inspection;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.problem.Location;
import dev.scaffold.template.FileRule;
import dev.scaffold.template.Glob;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks at the rules for files: whether each is about something, and counts. */
final class RuleLint {
  private final Subject subject;
  private final RuledFiles files;
  private final Function<RelativePath, Optional<TreeFile>> catalogFile;
  private final Vocabulary vocabulary;
  private final Possibilities possibilities;
  private final Findings findings;

  RuleLint(
      Subject subject,
      RuledFiles files,
      Function<RelativePath, Optional<TreeFile>> catalogFile,
      Vocabulary vocabulary,
      Possibilities possibilities,
      Findings findings) {
    this.subject = subject;
    this.files = files;
    this.catalogFile = catalogFile;
    this.vocabulary = vocabulary;
    this.possibilities = possibilities;
    this.findings = findings;
  }

  void run() {
    List<FileRule> rules = subject.template().files();
    for (int i = 0; i < rules.size(); i++) {
      FileRule rule = rules.get(i);
      expressions(rule);
      rule.from().ifPresent(this::origin);
      if (globs(rule) && isOverridden(rule, rules.subList(i + 1, rules.size()))) {
        findings.add(
            "the rules below say otherwise for every file of this one",
            rule.where(),
            "remove it, or put it below them");
      }
    }
  }

  private void expressions(FileRule rule) {
    rule.when().ifPresent(this::condition);
    rule.path().ifPresent(path -> findings.add(path.inspect(vocabulary)));
    rule.drop().forEach(drop -> condition(drop.when()));
  }

  private void condition(Expression condition) {
    Inspection inspection = condition.inspect(vocabulary, true);
    findings.add(inspection);
    if (inspection.problems().isEmpty()
        && !possibilities.canBe(List.of(new Possibilities.Condition(condition, true)))) {
      findings.add(
          "`" + condition.source() + "` never holds",
          condition.where(),
          "correct the condition, or remove what it is about");
    }
  }

  private void origin(FileRule.From from) {
    if (files.origin(from, catalogFile).isEmpty()) {
      findings.add(
          "`"
              + (from.shared() ? from.origin() : subject.folder().resolve(from.origin()))
              + "` is not in the catalog",
          from.where(),
          "correct the `from`, or add the file");
    }
  }

  /** Holds each pattern against the files; returns whether any matches. */
  private boolean globs(FileRule rule) {
    boolean any = rule.from().isPresent();
    for (int i = 0; i < rule.globs().size(); i++) {
      Glob glob = rule.globs().get(i);
      boolean matches = files.all().stream().anyMatch(glob::matches);
      any |= matches;
      if (!matches && rule.from().isEmpty()) {
        unmatched(glob, rule.places().get(i));
      }
    }
    return any;
  }

  private void unmatched(Glob glob, Location where) {
    Optional<RelativePath> stored = files.stored().stream().filter(glob::matches).findFirst();
    Optional<RelativePath> behind =
        subject.files().files().keySet().stream()
            .filter(path -> path.value().endsWith(RuledFiles.SUFFIX))
            .filter(path -> glob.matches(RuledFiles.target(path)))
            .findFirst();
    findings.add(
        stored.isPresent()
            ? "`" + glob.pattern() + "` matches only what `" + stored.get() + ".ftl` gives anew"
            : "`" + glob.pattern() + "` matches no file",
        where,
        stored.or(() -> behind.map(RuledFiles::target)).isPresent()
            ? "patterns are about the names of the sources: write `" + glob.pattern() + ".ftl`"
            : "correct the pattern, or remove it");
  }

  /** A rule counts for a file while one of its keys is the last word about it. */
  private boolean isOverridden(FileRule rule, List<FileRule> below) {
    boolean leavesOut = rule.when().isPresent() && rule.from().isEmpty();
    if (leavesOut || !rule.drop().isEmpty()) {
      return false;
    }
    List<Predicate<FileRule>> keys = keys(rule);
    Set<RelativePath> matched = new HashSet<>(files.matched(rule));
    rule.from().ifPresent(from -> matched.add(from.file()));
    return !keys.isEmpty()
        && matched.stream()
            .allMatch(path ->
                keys.stream()
                    .allMatch(key ->
                        below.stream()
                            .anyMatch(other ->
                                other.when().isEmpty()
                                    && RuledFiles.matches(other, path)
                                    && key.test(other))));
  }

  private static List<Predicate<FileRule>> keys(FileRule rule) {
    record Key(boolean set, Predicate<FileRule> in) {}
    return List.of(
            new Key(rule.raw().isPresent(), other -> other.raw().isPresent()),
            new Key(rule.once().isPresent(), other -> other.once().isPresent()),
            new Key(rule.executable().isPresent(), other -> other.executable().isPresent()),
            new Key(rule.path().isPresent(), other -> other.path().isPresent()),
            new Key(rule.from().isPresent(), other -> other.from().isPresent()))
        .stream()
        .filter(Key::set)
        .map(Key::in)
        .toList();
  }
}
