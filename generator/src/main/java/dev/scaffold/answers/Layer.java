package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one source says about answers. */
public interface Layer {

  /**
   * Returns the value of an answer.
   *
   * @param name of the question; a component's question follows the component's name and a dot
   */
  Optional<Given> find(String name);

  /** Returns the values that must have a question, by name; a source for many projects has none. */
  Map<String, Given> mustBeKnown();

  /** Returns {@code name=value} arguments as a layer; of two for one name the later counts. */
  static Layer ofDefinitions(List<String> definitions) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (String definition : definitions) {
      Location where = new Location.Input("-d " + definition);
      int equals = definition.indexOf('=');
      if (equals < 1) {
        throw Problem.invalid(
                "`" + definition + "` gives no answer", where, "write `-d NAME=VALUE`")
            .asException();
      }
      given.put(
          definition.substring(0, equals), new Given.Text(definition.substring(equals + 1), where));
    }
    return new Stated(given, true);
  }

  /** Returns a YAML file's answers, for exactly the templates at hand. */
  static Layer ofAnswersFile(String file, String text) {
    return new Stated(entries(file, text), true);
  }

  /** Returns a YAML file's answers, of which any template takes what it asks for. */
  static Layer ofDefaultsFile(String file, String text) {
    return new Stated(entries(file, text), false);
  }

  /** Returns the variables {@code SCAFFOLD_ANSWER_<NAME>} as a layer. */
  static Layer ofEnvironment(Map<String, String> environment) {
    Map<String, String> answers = new TreeMap<>(environment);
    answers.keySet().removeIf(variable -> !variable.startsWith(Environment.PREFIX));
    return new Environment(Map.copyOf(answers));
  }

  private static Map<String, Given> entries(String file, String text) {
    YamlNode root = YamlReader.read(file, text);
    if (root instanceof YamlNode.Scalar scalar && scalar.plain() && scalar.text().isEmpty()) {
      return Map.of();
    }
    if (!(root instanceof YamlNode.Mapping mapping)) {
      throw Problem.invalid(
              "answers are written as names and values", root.where(), "write `name: value` lines")
          .asException();
    }
    Map<String, Given> given = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((name, entry) -> given.put(name, new Given.Node(entry.value(), entry.keyWhere())));
    return given;
  }

  /** Answers under their own names. */
  record Stated(Map<String, Given> given, boolean strict) implements Layer {
    @Override
    public Optional<Given> find(String name) {
      return Optional.ofNullable(given.get(name));
    }

    @Override
    public Map<String, Given> mustBeKnown() {
      return strict ? given : Map.of();
    }
  }

  /** Answers under names that shells accept. */
  record Environment(Map<String, String> variables) implements Layer {
    private static final String PREFIX = "SCAFFOLD_ANSWER_";

    @Override
    public Optional<Given> find(String name) {
      String variable = PREFIX + name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
      return Optional.ofNullable(variables.get(variable))
          .map(value -> new Given.Text(value, new Location.Input(variable)));
    }

    @Override
    public Map<String, Given> mustBeKnown() {
      return Map.of();
    }
  }
}
