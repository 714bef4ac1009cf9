package dev.scaffold.render;

import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TextTemplate;
import dev.scaffold.template.FileRule;
import dev.scaffold.template.Glob;
import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template's file rules in one scope: each condition is evaluated at most once. */
final class Rules {
  private final List<FileRule> rules;
  private final Scope scope;
  private final IdentityHashMap<FileRule, Boolean> conditions = new IdentityHashMap<>();

  Rules(List<FileRule> rules, Scope scope) {
    this.rules = rules;
    this.scope = scope;
  }

  /** What the rules say of one file; a null means that they say nothing. */
  static final class Settings {
    boolean included = true;
    boolean raw;
    boolean once;
    @Nullable Boolean executable;
    @Nullable TextTemplate path;
    FileRule.@Nullable From from;
    final List<FileRule.Drop> dropped = new ArrayList<>();
  }

  /**
   * Reads the rules top-down. A condition decides whether a file is rendered at all, unless its
   * rule says where the content comes from: then it decides about that.
   */
  Settings of(RelativePath path) {
    Settings settings = new Settings();
    for (FileRule rule : rules) {
      if (!matches(rule, path)) {
        continue;
      }
      if (holds(rule)) {
        apply(rule, settings);
      } else if (rule.from().isEmpty()) {
        settings.included = false;
      }
    }
    return settings;
  }

  static boolean matches(FileRule rule, RelativePath path) {
    for (Glob glob : rule.globs()) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(FileRule rule) {
    return rule.when().isEmpty()
        || conditions.computeIfAbsent(rule, r -> r.when().orElseThrow().test(scope));
  }

  private void apply(FileRule rule, Settings settings) {
    settings.raw = rule.raw().orElse(settings.raw);
    settings.once = rule.once().orElse(settings.once);
    settings.executable = rule.executable().orElse(settings.executable);
    settings.path = rule.path().orElse(settings.path);
    settings.from = rule.from().orElse(settings.from);
    for (FileRule.Drop drop : rule.drop()) {
      if (drop.when().test(scope)) {
        settings.dropped.add(drop);
      }
    }
  }

  /** Returns the files whose content comes from elsewhere, each once. */
  Set<RelativePath> brought() {
    Set<RelativePath> paths = new LinkedHashSet<>();
    for (FileRule rule : rules) {
      rule.from().ifPresent(from -> paths.add(from.file()));
    }
    return paths;
  }
}
