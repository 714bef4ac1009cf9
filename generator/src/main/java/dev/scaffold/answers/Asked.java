package dev.scaffold.answers;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question as it comes up for a person.
 *
 * @param component whose question it is; empty for the project's own
 * @param suggested the answer's default; empty if there is none, and an answer must be given
 * @param earlier what the person said before going back; empty the first time
 * @param mayGoBack whether there is a question before this one
 * @param reading types an answer and checks it, or throws what is wrong with it
 */
public record Asked(
    String component,
    Question question,
    Optional<Object> suggested,
    Optional<Reply> earlier,
    boolean mayGoBack,
    Function<Given, Object> reading) {

  /** Returns the name that no other question of the interview has. */
  public String name() {
    return component.isEmpty() ? question.name() : component + "." + question.name();
  }

  /** Returns the typed answer, or throws what is wrong with it. */
  public Object answer(Given given) {
    return reading.apply(given);
  }

  /** Returns what is wrong with an answer, if anything is. */
  public Optional<Problem> objection(Given given) {
    try {
      answer(given);
      return Optional.empty();
    } catch (ProblemException e) {
      if (e.problem().exitCode() != ExitCode.INVALID_INPUT) {
        // Not the answer is wrong, but the template.
        throw e;
      }
      return Optional.of(e.problem());
    }
  }

  /** Returns what was said before, or the default: what is answered by who changes nothing. */
  public Optional<Object> standing() {
    return saidBefore().map(typed -> answer(typed.given())).or(() -> suggested);
  }

  /** Returns the reply of who takes what {@link #standing()} is. */
  public Reply replyForStanding() {
    return saidBefore().map(Reply.class::cast).orElseGet(Reply.Suggested::new);
  }

  /** What was said before counts no more if it does not hold any longer. */
  private Optional<Reply.Typed> saidBefore() {
    return earlier.orElse(null) instanceof Reply.Typed typed && objection(typed.given()).isEmpty()
        ? Optional.of(typed)
        : Optional.empty();
  }

  Asked with(Optional<Reply> saidBefore, boolean hasQuestionBefore) {
    return new Asked(component, question, suggested, saidBefore, hasQuestionBefore, reading);
  }
}
