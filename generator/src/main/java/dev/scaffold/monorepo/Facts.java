package dev.scaffold.monorepo;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a component states about itself, once its answers are known. Any mapping may have a {@code
 * when}: it is left out if that does not hold, else it loses the key.
 */
public final class Facts {
  /** The key that decides about its mapping. */
  public static final String WHEN = "when";

  private final Scope scope;

  private Facts(Scope scope) {
    this.scope = scope;
  }

  /** Returns the facts as values of a scope, in the order of the file. */
  public static Map<String, Object> of(Optional<YamlNode> provides, Scope scope) {
    if (provides.isPresent() && provides.get() instanceof YamlNode.Mapping mapping) {
      Facts facts = new Facts(scope);
      return facts.holds(mapping) ? facts.map(mapping) : Map.of();
    }
    return Map.of();
  }

  private Optional<Object> value(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Optional.of(scalar(scalar));
      case YamlNode.Sequence sequence -> Optional.of(list(sequence));
      case YamlNode.Mapping mapping ->
          holds(mapping) ? Optional.of(map(mapping)) : Optional.empty();
    };
  }

  private Object scalar(YamlNode.Scalar scalar) {
    return scalar.text().contains("[=")
        ? Expressions.text(scalar.text(), scalar.where()).render(scope)
        : Scalars.value(scalar);
  }

  private List<Object> list(YamlNode.Sequence sequence) {
    List<Object> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      value(item).ifPresent(items::add);
    }
    return Collections.unmodifiableList(items);
  }

  private Map<String, Object> map(YamlNode.Mapping mapping) {
    Map<String, Object> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!key.equals(WHEN)) {
            value(entry.value()).ifPresent(value -> entries.put(key, value));
          }
        });
    return Collections.unmodifiableMap(entries);
  }

  private boolean holds(YamlNode.Mapping mapping) {
    YamlNode.Entry when = mapping.entries().get(WHEN);
    return when == null
        || !(when.value() instanceof YamlNode.Scalar condition)
        || Expressions.expression(condition.text(), condition.where()).test(scope);
  }
}
