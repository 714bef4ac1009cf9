package dev.scaffold.template;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Key.Shape;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one item of {@code migrations}. */
final class MigrationParser {
  static final List<Key> KEYS =
      List.of(
          Key.required("version", Shape.RELEASE),
          Key.optional("renamed", Shape.RENAMED),
          Key.optional("computed", Shape.VALUES),
          Key.optional("dropped", Shape.TEXTS),
          Key.optional("templates", Shape.TEMPLATES),
          Key.optional("moved", Shape.MOVED),
          Key.optional("removed", Shape.PATHS));

  private final Fields fields;
  private final Mistakes mistakes;

  private MigrationParser(Fields fields, Mistakes mistakes) {
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** Reads a migration, if it says for which release. */
  static Optional<Migration> parse(YamlNode node, Mistakes mistakes) {
    Fields fields = Fields.of(node, "a migration", KEYS, mistakes);
    return new MigrationParser(fields, mistakes).migration();
  }

  private Optional<Migration> migration() {
    Optional<TemplateVersion> version = mistakes.attempt(this::version);
    List<String> effects = Key.names(KEYS.subList(1, KEYS.size()));
    if (effects.stream().noneMatch(key -> fields.node(key).isPresent())) {
      mistakes.add(
          Problem.invalid(
              "the migration changes nothing",
              fields.where(),
              "add one of " + String.join(", ", effects)));
    }
    List<Migration.Renamed> renamed = renamed("renamed");
    List<Migration.Computed> computed = computed();
    List<Migration.Dropped> dropped =
        fields.scalars("dropped").stream()
            .map(name -> new Migration.Dropped(name.text(), name.where()))
            .toList();
    refuseTwice(renamed, computed, dropped);
    List<Migration.Renamed> templates = renamed("templates");
    List<Migration.Moved> moved = moved();
    List<Migration.Removed> removed = removed();
    return version.map(release ->
        new Migration(
            release, renamed, computed, dropped, templates, moved, removed, fields.where()));
  }

  private TemplateVersion version() {
    YamlNode.Scalar version = Fields.scalar(fields.required("version"), "`version`");
    return TemplateVersion.parse(version.text())
        .filter(release -> release.released() && release.toString().equals(version.text()))
        .orElseThrow(() ->
            Problem.invalid(
                    "`" + version.text() + "` is no release",
                    version.where(),
                    "write it as `1.2.0`, without the `v` of its tag")
                .asException());
  }

  private List<Migration.Renamed> renamed(String key) {
    return fields.entries(key).stream()
        .flatMap(entry ->
            text(entry)
                .map(to ->
                    new Migration.Renamed(
                        entry.getKey(), to.text(), entry.getValue().keyWhere(), to.where()))
                .stream())
        .toList();
  }

  private List<Migration.Computed> computed() {
    return fields.entries("computed").stream()
        .flatMap(entry ->
            mistakes
                .attempt(() ->
                    Fields.expression(entry.getValue().value(), Fields.quoted(entry.getKey())))
                .map(expression ->
                    new Migration.Computed(entry.getKey(), expression, entry.getValue().keyWhere()))
                .stream())
        .toList();
  }

  private List<Migration.Moved> moved() {
    return fields.entries("moved").stream()
        .flatMap(entry -> mistakes.attempt(() -> moved(entry)).stream())
        .toList();
  }

  private static Migration.Moved moved(Map.Entry<String, YamlNode.Entry> entry) {
    Location where = entry.getValue().keyWhere();
    YamlNode.Scalar to = Fields.scalar(entry.getValue().value(), Fields.quoted(entry.getKey()));
    return new Migration.Moved(
        path(entry.getKey(), where), path(to.text(), to.where()), where, to.where());
  }

  private List<Migration.Removed> removed() {
    return fields.scalars("removed").stream()
        .flatMap(path ->
            mistakes
                .attempt(() -> new Migration.Removed(path(path.text(), path.where()), path.where()))
                .stream())
        .toList();
  }

  private Optional<YamlNode.Scalar> text(Map.Entry<String, YamlNode.Entry> entry) {
    return mistakes.attempt(
        () -> Fields.scalar(entry.getValue().value(), Fields.quoted(entry.getKey())));
  }

  private static RelativePath path(String text, Location where) {
    try {
      return new RelativePath(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              "`" + text + "` is no path inside the template",
              where,
              "write a file or a folder, without `/` at either end; `..` is not allowed")
          .causedBy(e);
    }
  }

  /** An old answer has one fate, and a new one has one origin. */
  private void refuseTwice(
      List<Migration.Renamed> renamed,
      List<Migration.Computed> computed,
      List<Migration.Dropped> dropped) {
    Map<String, String> olds = new HashMap<>();
    renamed.forEach(answer -> olds.put(answer.from(), "renamed"));
    dropped.forEach(answer -> once(olds, answer.name(), "dropped", answer.where()));
    Map<String, String> news = new HashMap<>();
    renamed.forEach(answer -> once(news, answer.to(), "renamed", answer.toWhere()));
    computed.forEach(answer -> once(news, answer.name(), "computed", answer.where()));
  }

  private void once(Map<String, String> seen, String name, String key, Location where) {
    String earlier = seen.putIfAbsent(name, key);
    if (earlier != null) {
      mistakes.add(
          Problem.invalid(
              "the answer `" + name + "` stands under `" + earlier + "` already",
              where,
              "leave it in one place"));
    }
  }
}
