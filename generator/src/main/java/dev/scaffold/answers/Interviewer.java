package dev.scaffold.answers;

import dev.scaffold.template.Question;
import java.util.Optional;

/** Asks a person. */
public interface Interviewer {

  /** Returns the answer as typed, or empty when the person takes the default. */
  Optional<String> ask(Question question, Optional<Object> suggested);
}
