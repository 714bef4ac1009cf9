package dev.scaffold.doctor;

import java.util.Optional;

/**
 * A program that is needed, and what the machine has of it.
 *
 * @param title of the program, as people read it
 * @param version that was found
 * @param hint what to do where it is not fine
 */
public record Check(
    Need need, String title, State state, Optional<String> version, Optional<String> hint) {

  /** What was found. */
  public enum State {
    /** It will do. */
    FOUND,
    /** It is there, and nothing is known of its version. */
    UNKNOWN_VERSION,
    MISSING,
    WRONG_VERSION,
    /** It is there, and what it needs to work does not run. */
    STOPPED,
    /** It was asked for its version, and did not end in time. */
    NO_ANSWER
  }

  /** Returns whether it will do, as far as one can tell. */
  public boolean fine() {
    return state == State.FOUND || state == State.UNKNOWN_VERSION;
  }
}
