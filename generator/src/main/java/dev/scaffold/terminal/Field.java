package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import java.util.List;
import java.util.Optional;

/** Where an answer is put in: a state, and what each key makes of it. */
interface Field {

  /** Returns the state after a key, or that the person is done. */
  Step on(Key key);

  /** Returns what stands in it, to be checked; empty where that is too early. */
  Optional<Given> draft();

  /** Returns whether a question mark would be part of the answer. */
  boolean takesAnyCharacter();

  /** Returns what is seen of it, with not many more rows than {@code height}. */
  View view(int width, int height);

  /** Returns what keys do, the most important first. */
  List<String> keys();

  /** What a key leads to. */
  sealed interface Step {
    /** The person goes on. */
    record On(Field field) implements Step {}

    /** The person takes what stood there when they came. */
    record Untouched() implements Step {}

    /** The person is done. */
    record Done(Given given) implements Step {}
  }
}
