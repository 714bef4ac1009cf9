package dev.scaffold.terminal;

import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Given;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import java.util.Optional;

/** A template's question, as it is asked on the screen. */
record QuestionSubject(Asked asked) implements Prompt.Subject {

  @Override
  public Row title() {
    Row prompt = Row.of(Look.STRONG, asked.question().prompt());
    return asked.component().isEmpty()
        ? prompt
        : Row.of(Look.FAINT, asked.component() + " · ").and(prompt);
  }

  @Override
  public Optional<String> help() {
    return asked.question().help();
  }

  @Override
  public boolean mayGoBack() {
    return asked.mayGoBack();
  }

  @Override
  public Optional<String> objection(Given given) {
    if (isNothing(given) && asked.suggested().isEmpty()) {
      return Optional.of("an answer is needed; there is no default");
    }
    return asked.objection(given).map(QuestionSubject::told);
  }

  /** No entries are an answer, but no text is none, unless the default is. */
  private boolean isNothing(Given given) {
    return switch (given) {
      case Given.Text text -> text.text().isEmpty();
      case Given.Lines lines ->
          asked.question().type() == Question.Type.TEXT && lines.lines().isEmpty();
      case Given.Node node -> false;
    };
  }

  /** What the answer should be like is enough, where the person sees what it is. */
  private static String told(Problem problem) {
    return problem.where() instanceof Location.None
        ? problem.hint()
        : problem.what() + "; " + problem.hint();
  }
}
