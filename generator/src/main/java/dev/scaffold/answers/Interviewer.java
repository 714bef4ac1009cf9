package dev.scaffold.answers;

/** Asks a person. */
public interface Interviewer extends AutoCloseable {

  /**
   * Returns what the person says: an answer to which there is no objection, the suggestion if there
   * is one, or that they go back, if they may.
   */
  Reply ask(Asked asked);

  /** Shows what was answered, and returns what the person makes of it. */
  Decision confirm(Summary summary);

  /** Leaves the terminal as it was. */
  @Override
  void close();

  /** What a person says to the summary. */
  sealed interface Decision {
    /** All is right. */
    record Accept() implements Decision {}

    /** The question of this name is to be asked again. */
    record Change(String name) implements Decision {}

    /** Nothing is to be made. */
    record Cancel() implements Decision {}
  }
}
