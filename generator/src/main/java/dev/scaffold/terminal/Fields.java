package dev.scaffold.terminal;

import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Given;
import dev.scaffold.answers.Reply;
import dev.scaffold.template.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses where the answer to a question is put in. */
final class Fields {
  private Fields() {}

  /** Returns a field that begins with what was said before, or with the default. */
  static Field of(Asked asked) {
    Question question = asked.question();
    Optional<Object> standing = asked.standing();
    return switch (question.type()) {
      case STRING, INT -> line(asked);
      case TEXT -> LinesField.text(standing.map(String::valueOf));
      case BOOL -> TruthField.of(standing.map(Boolean.TRUE::equals));
      case CHOICE -> ChoiceField.of(options(question), standing.map(String::valueOf));
      case CHOICES -> ChoicesField.of(options(question), standing.map(Fields::entries));
      case LIST, MAP -> LinesField.entries(standing.map(Fields::entries));
    };
  }

  /** What does not hold any more is mended, and not lost. */
  private static Field line(Asked asked) {
    if (asked.earlier().orElse(null) instanceof Reply.Typed(Given.Text text)
        && asked.objection(text).isPresent()) {
      return new LineField(Line.of(text.text()), false);
    }
    return LineField.of(asked.standing().map(String::valueOf));
  }

  private static List<Listing.Option> options(Question question) {
    return question.choices().stream()
        .map(choice ->
            new Listing.Option(
                choice.value(),
                choice.value(),
                choice.label().equals(choice.value()) ? "" : choice.label()))
        .toList();
  }

  private static List<String> entries(Object answer) {
    return switch (answer) {
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case Map<?, ?> map ->
          map.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
      default -> throw new IllegalArgumentException("no entries in " + answer.getClass());
    };
  }
}
