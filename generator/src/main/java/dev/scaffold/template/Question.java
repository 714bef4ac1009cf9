package dev.scaffold.template;

import dev.scaffold.expression.Expression;
import dev.scaffold.problem.Location;
import dev.scaffold.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question of a template.
 *
 * @param defaultValue as written: a literal of the type, in which strings may hold {@code [=expr]}
 * @param when the question is asked only if this holds; else it has its default
 * @param validate what must hold of the answer, with the answer itself in scope
 * @param message what to tell when {@code validate} does not hold
 * @param ask whether it is asked at all, or only set explicitly
 * @param placeholder the token of the files that the answer replaces
 * @param where its name is written
 */
public record Question(
    String name,
    Type type,
    String prompt,
    Optional<String> help,
    Optional<YamlNode> defaultValue,
    List<Choice> choices,
    Optional<Expression> when,
    Optional<Expression> validate,
    Optional<String> message,
    boolean ask,
    Optional<String> placeholder,
    Location where) {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

  /** Tells whether an answer of type {@code int} may be written like this. */
  public static boolean isWholeNumber(String text) {
    return WHOLE_NUMBER.matcher(text).matches();
  }

  /** Returns the same question, whose answer replaces a token of the files. */
  Question replacing(String token) {
    return new Question(
        name,
        type,
        prompt,
        help,
        defaultValue,
        choices,
        when,
        validate,
        message,
        ask,
        Optional.of(token),
        where);
  }

  /** What kind of answer a question takes. */
  public enum Type {
    STRING,
    TEXT,
    INT,
    BOOL,
    CHOICE,
    CHOICES,
    LIST,
    MAP
  }

  /** One of the values to choose from, with the words that a person sees. */
  public record Choice(String value, String label) {}
}
