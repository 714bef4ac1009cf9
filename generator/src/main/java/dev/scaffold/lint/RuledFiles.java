package dev.scaffold.lint;

import dev.scaffold.template.FileRule;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of a template that become output, and the rules that are about each. */
final class RuledFiles {
  static final String SUFFIX = ".ftl";

  private final Subject subject;
  private final Set<RelativePath> all = new LinkedHashSet<>();
  private final List<RelativePath> stored = new ArrayList<>();

  RuledFiles(Subject subject) {
    this.subject = subject;
    for (RelativePath path : subject.files().files().keySet()) {
      if (path.value().startsWith(".template/")) {
        continue;
      }
      RelativePath source = new RelativePath(path.value() + SUFFIX);
      if (subject.files().get(source) != null && !isRaw(source)) {
        stored.add(path);
      } else {
        all.add(path);
      }
    }
    for (FileRule rule : subject.template().files()) {
      rule.from().ifPresent(from -> all.add(from.file()));
    }
  }

  /** A content that a file may have. */
  record Origin(RelativePath path, TreeFile file) {}

  /** Returns the paths of the sources, those included that rules bring from elsewhere. */
  Collection<RelativePath> all() {
    return all;
  }

  /** Returns the files that are only a rendering of the one beside them. */
  List<RelativePath> stored() {
    return stored;
  }

  static boolean matches(FileRule rule, RelativePath path) {
    return rule.globs().stream().anyMatch(glob -> glob.matches(path));
  }

  List<RelativePath> matched(FileRule rule) {
    return all.stream().filter(path -> matches(rule, path)).toList();
  }

  /** Returns the rules about a file, top-down. */
  List<FileRule> rules(RelativePath path) {
    return subject.template().files().stream().filter(rule -> matches(rule, path)).toList();
  }

  /** Returns whether a file is copied byte for byte, wherever it is rendered at all. */
  boolean isRaw(RelativePath path) {
    return rules(path).stream()
        .flatMap(rule -> rule.raw().stream())
        .reduce((first, second) -> second)
        .orElse(false);
  }

  /** Returns the file's own content, unless another always takes its place, and the others. */
  List<Origin> origins(RelativePath path, Function<RelativePath, Optional<TreeFile>> catalogFile) {
    List<Origin> origins = new ArrayList<>();
    TreeFile own = subject.files().get(path);
    if (own != null) {
      origins.add(new Origin(subject.folder().resolve(path), own));
    }
    for (FileRule rule : rules(path)) {
      if (rule.from().isPresent()) {
        if (rule.when().isEmpty()) {
          origins.clear();
        }
        origin(rule.from().get(), catalogFile).ifPresent(origins::add);
      }
    }
    return origins;
  }

  Optional<Origin> origin(
      FileRule.From from, Function<RelativePath, Optional<TreeFile>> catalogFile) {
    RelativePath place = from.shared() ? from.origin() : subject.folder().resolve(from.origin());
    TreeFile own =
        subject.folder().holds(place)
            ? subject.files().get(subject.folder().relativize(place))
            : null;
    return Optional.ofNullable(own)
        .or(() -> catalogFile.apply(place))
        .map(file -> new Origin(place, file));
  }

  /** Returns the path of what a FreeMarker template gives; of another file, its own. */
  static RelativePath target(RelativePath path) {
    return path.value().endsWith(SUFFIX)
        ? new RelativePath(path.value().substring(0, path.value().length() - SUFFIX.length()))
        : path;
  }
}
