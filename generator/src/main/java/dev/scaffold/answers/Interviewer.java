package dev.scaffold.answers;

import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import java.util.Optional;

/** Asks a person. */
public interface Interviewer {

  /**
   * Returns the answer as typed, or empty when the person takes the suggestion.
   *
   * @param component whose question it is; empty for the project's own
   * @param suggested the answer's default; empty if there is none, and something must be typed
   */
  Optional<String> ask(String component, Question question, Optional<Object> suggested);

  /** Tells why the last answer can't be taken; the question is asked again. */
  void reject(Problem problem);

  /** Tells that nothing more is asked, and shows what was answered. */
  void finish();
}
