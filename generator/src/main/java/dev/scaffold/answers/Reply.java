package dev.scaffold.answers;

/** What a person says to a question. */
public sealed interface Reply {

  /** An answer of the person's own. */
  record Typed(Given given) implements Reply {}

  /** What was suggested. */
  record Suggested() implements Reply {}

  /** No answer: the question before this one is to be asked again. */
  record Back() implements Reply {}
}
