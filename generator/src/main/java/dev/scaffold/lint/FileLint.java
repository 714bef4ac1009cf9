package dev.scaffold.lint;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.FtlEngine;
import dev.scaffold.expression.Inspection;
import dev.scaffold.expression.TargetFormat;
import dev.scaffold.expression.Vocabulary;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.render.Directives;
import dev.scaffold.render.JsonCut;
import dev.scaffold.render.Outline;
import dev.scaffold.render.TextBytes;
import dev.scaffold.template.FileRule;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the files: directives, FreeMarker, parts to drop, and expressions in names. */
final class FileLint {
  private final Subject subject;
  private final RuledFiles files;
  private final Function<RelativePath, Optional<TreeFile>> catalogFile;
  private final Vocabulary vocabulary;
  private final Possibilities possibilities;
  private final Findings findings;
  private final FtlEngine ftl;

  FileLint(
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
    this.ftl = new FtlEngine(path -> catalogFile.apply(path).map(TreeFile::text));
  }

  void run() {
    for (RelativePath path : files.all()) {
      name(path);
      boolean raw = files.isRaw(path);
      for (RuledFiles.Origin origin : files.origins(path, catalogFile)) {
        String text = raw ? null : TextBytes.decode(origin.file().bytes());
        if (text == null) {
          nothingToDrop(path);
        } else if (path.value().endsWith(RuledFiles.SUFFIX)) {
          TargetFormat format = TargetFormat.of(RuledFiles.target(path).name());
          findings.add(ftl.inspect(origin.path(), text, format, vocabulary));
        } else {
          source(path, origin.path().value(), text);
        }
      }
    }
    files.stored().forEach(this::mode);
  }

  private void name(RelativePath path) {
    if (path.value().contains("[=")) {
      findings.attempt(() ->
          findings.add(Expressions.text(path.value(), subject.place(path)).inspect(vocabulary)));
    }
  }

  private void nothingToDrop(RelativePath path) {
    files.rules(path).stream()
        .flatMap(rule -> rule.drop().stream())
        .forEach(drop ->
            findings.add(
                "`" + path + "` is copied byte for byte, and nothing is dropped from it",
                drop.where(),
                "remove the `raw`, or the `drop`"));
  }

  private void source(RelativePath path, String place, String text) {
    List<FileRule> rules = files.rules(path);
    List<FileRule.Drop> drops = rules.stream().flatMap(rule -> rule.drop().stream()).toList();
    if (!drops.isEmpty()) {
      findings.addAll(JsonCut.problems(place, text, drops));
    }
    List<Possibilities.Condition> conditions = new ArrayList<>();
    for (FileRule rule : rules) {
      if (rule.from().isEmpty()) {
        rule.when().ifPresent(when -> conditions.add(new Possibilities.Condition(when, true)));
      }
    }
    Directives.outline(place, path.name(), text, new Branches(conditions));
  }

  /** A stored rendering shows which mode the author had in mind. */
  private void mode(RelativePath path) {
    RelativePath source = new RelativePath(path.value() + RuledFiles.SUFFIX);
    TreeFile shown = subject.files().get(path);
    TreeFile file = subject.files().get(source);
    boolean ruled = files.rules(source).stream().anyMatch(rule -> rule.executable().isPresent());
    if (shown != null && file != null && shown.executable() && !file.executable() && !ruled) {
      findings.add(
          "`" + path + "` is executable, and `" + source.name() + "`, which gives it, is not",
          subject.place(source),
          "make that executable, too: the mode of the result is its own");
    }
  }

  /** Follows the directives of one file, and knows in each branch what led there. */
  private final class Branches implements Outline {
    private final List<Possibilities.Condition> outside;
    private final Deque<List<Possibilities.Condition>> branches = new ArrayDeque<>();

    /** Whether something on the way is never taken, which is said once. */
    private final Deque<Boolean> dead = new ArrayDeque<>();

    Branches(List<Possibilities.Condition> outside) {
      this.outside = outside;
    }

    @Override
    public void opened(Optional<Expression> condition, Location where) {
      branches.addLast(new ArrayList<>());
      dead.addLast(false);
      branch(condition, where);
    }

    @Override
    public void alternative(Optional<Expression> condition, Location where) {
      turn();
      branch(condition, where);
    }

    @Override
    public void otherwise(Location where) {
      turn();
      decide(where, "the `[#else]` is never taken: one of the branches before it always is");
    }

    @Override
    public void closed() {
      branches.removeLast();
      dead.removeLast();
    }

    @Override
    public void mistake(Problem problem) {
      findings.add(problem);
    }

    /** What was asked for last does not hold from here on. */
    private void turn() {
      List<Possibilities.Condition> branch = branches.getLast();
      if (!branch.isEmpty()) {
        Possibilities.Condition last = branch.removeLast();
        branch.add(new Possibilities.Condition(last.expression(), false));
      }
    }

    private void branch(Optional<Expression> condition, Location where) {
      condition.ifPresent(expression -> {
        Inspection inspection = expression.inspect(vocabulary, true);
        findings.add(inspection);
        if (inspection.problems().isEmpty()) {
          branches.getLast().add(new Possibilities.Condition(expression, true));
          decide(
              where, "the branch is never taken: `" + expression.source() + "` never holds here");
        }
      });
    }

    private void decide(Location where, String what) {
      dead.removeLast();
      if (dead.contains(true)) {
        dead.addLast(true);
        return;
      }
      List<Possibilities.Condition> all = new ArrayList<>(outside);
      branches.forEach(all::addAll);
      boolean taken = possibilities.canBe(all);
      dead.addLast(!taken);
      if (!taken) {
        findings.add(what, where, "remove the branch, or correct its condition");
      }
    }
  }
}
