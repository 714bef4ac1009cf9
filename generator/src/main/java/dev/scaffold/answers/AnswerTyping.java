package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Question;
import dev.scaffold.yaml.YamlNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a value the type that its question asks for; a value is never guessed by its looks. */
final class AnswerTyping {
  private final String name;
  private final Question question;

  /** Types answers to {@code question}, which problems call {@code name}. */
  AnswerTyping(String name, Question question) {
    this.name = name;
    this.question = question;
  }

  /** Returns the value in its type, or throws a problem that points at it. */
  Object type(Given given) {
    return switch (question.type()) {
      case STRING -> line(scalar(given), given.where());
      case TEXT -> text(scalar(given), given.where());
      case INT -> wholeNumber(scalar(given), given.where());
      case BOOL -> truth(scalar(given), given.where());
      case CHOICE -> choice(scalar(given), given.where());
      case CHOICES -> choices(items(given), given.where());
      case LIST -> items(given).stream().map(item -> line(item, given.where())).toList();
      case MAP -> map(given);
    };
  }

  private String scalar(Given given) {
    return switch (given) {
      case Given.Text text -> text.text();
      case Given.Node node -> scalar(node.node());
      case Given.Lines lines -> String.join("\n", lines.lines());
    };
  }

  private String scalar(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
      return scalar.text();
    }
    throw invalid("the answer `" + name + "` takes one value", node.where(), "write it as text");
  }

  private List<String> items(Given given) {
    return switch (given) {
      case Given.Text text -> split(text.text());
      case Given.Lines lines -> lines.lines();
      case Given.Node node ->
          switch (node.node()) {
            case YamlNode.Sequence sequence -> sequence.items().stream().map(this::scalar).toList();
            case YamlNode.Scalar scalar -> split(scalar(scalar));
            case YamlNode.Mapping mapping ->
                throw invalid(
                    "the answer `" + name + "` takes a list", mapping.where(), "write `[a, b]`");
          };
    };
  }

  private static List<String> split(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private Map<String, String> map(Given given) {
    Map<String, String> map = new LinkedHashMap<>();
    if (given instanceof Given.Node node && node.node() instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) ->
              map.put(
                  line(key, entry.keyWhere()), line(scalar(entry.value()), entry.value().where())));
    } else {
      for (String item : items(given)) {
        int equals = item.indexOf('=');
        if (equals < 1 || item.substring(0, equals).isBlank()) {
          throw invalid(
              "`" + item + "` in the answer `" + name + "` has no value",
              given.where(),
              given instanceof Given.Lines ? "write `key=value`" : "write `key=value,key=value`");
        }
        String key = line(item.substring(0, equals).strip(), given.where());
        String value = line(item.substring(equals + 1).strip(), given.where());
        if (map.putIfAbsent(key, value) != null) {
          throw invalid(
              "`" + key + "` comes twice in the answer `" + name + "`",
              given.where(),
              "write each key once");
        }
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private String line(String text, Location where) {
    if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      throw invalid("the answer `" + name + "` takes one line", where, "remove the line break");
    }
    return text(text, where);
  }

  private String text(String text, Location where) {
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      throw invalid(
          "the answer `" + name + "` has a control character", where, "remove that character");
    }
    return text;
  }

  private Long wholeNumber(String text, Location where) {
    String trimmed = text.strip();
    if (!Question.isWholeNumber(trimmed)) {
      throw invalid(
          "the answer `" + name + "` is no whole number: `" + text + "`",
          where,
          "write digits only, with a `-` before them if it is negative");
    }
    return Long.valueOf(trimmed);
  }

  private Boolean truth(String text, Location where) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw invalid(
              "the answer `" + name + "` is neither true nor false: `" + text + "`",
              where,
              "write true or false");
    };
  }

  private String choice(String text, Location where) {
    List<String> values = question.choices().stream().map(Question.Choice::value).toList();
    if (!values.contains(text)) {
      throw invalid(
          "`" + text + "` is no choice for `" + name + "`",
          where,
          Suggestion.hint(text, values, "choose from " + String.join(", ", values)));
    }
    return text;
  }

  /** Returns the chosen values in the order of the question's choices, each once. */
  private List<String> choices(List<String> items, Location where) {
    Set<String> chosen = new LinkedHashSet<>();
    items.forEach(item -> chosen.add(choice(item, where)));
    return question.choices().stream()
        .map(Question.Choice::value)
        .filter(chosen::contains)
        .toList();
  }

  private static ProblemException invalid(String what, Location where, String hint) {
    return Problem.invalid(what, where, hint).asException();
  }
}
