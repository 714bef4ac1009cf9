package dev.scaffold.pristine;

import dev.scaffold.answers.Given;
import dev.scaffold.answers.Layer;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that a repository keeps, as a source of answers. What has no question any more is no
 * mistake.
 *
 * @param answers by name; a component's follow its name and a dot
 */
record Recorded(Map<String, Object> answers) implements Layer {
  private static final String PREFIX = ScaffoldRecord.PATH + ": ";

  @Override
  public Optional<Given> find(String name) {
    Location where = new Location.Input(PREFIX + name);
    return Optional.ofNullable(answers.get(name))
        .map(value -> new Given.Node(node(value, where), where));
  }

  @Override
  public Map<String, Given> mustBeKnown() {
    return Map.of();
  }

  /** Says of a problem with one of these answers how to get out of it. */
  static ProblemException explained(ProblemException e) {
    if (e.problem().where() instanceof Location.Input where && where.input().startsWith(PREFIX)) {
      String name = where.input().substring(PREFIX.length());
      return new Problem(
              e.problem().exitCode(),
              "the recorded answer `" + name + "` does not hold any more: " + e.problem().what(),
              where,
              "give another one with `-d " + name + "=VALUE`: " + e.problem().hint())
          .causedBy(e);
    }
    return e;
  }

  private static YamlNode node(Object value, Location where) {
    return switch (value) {
      case List<?> list ->
          new YamlNode.Sequence(list.stream().map(item -> node(item, where)).toList(), where);
      case Map<?, ?> map -> {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        map.forEach((key, entry) ->
            entries.put(String.valueOf(key), new YamlNode.Entry(where, node(entry, where))));
        yield new YamlNode.Mapping(entries, where);
      }
      default -> new YamlNode.Scalar(value.toString(), false, where);
    };
  }
}
