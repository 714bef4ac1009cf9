package dev.scaffold.cli.completion;

import java.util.List;

/** What may stand at the cursor. */
sealed interface Completions {

  /** One of these words. */
  record Words(List<Candidate> candidates) implements Completions {}

  /** The path of a file. */
  record AnyFile() implements Completions {}

  /** The path of a folder. */
  record AnyFolder() implements Completions {}

  /** Nothing that could be said before it is typed. */
  Completions NOTHING = new Words(List.of());

  /**
   * A word.
   *
   * @param value all of it, also what is typed already
   * @param description for a person; may be empty
   * @param open whether more must be typed behind it, without a blank
   */
  record Candidate(String value, String description, boolean open) {

    static Candidate of(String value, String description) {
      return new Candidate(value, description, false);
    }

    Candidate behind(String prefix) {
      return new Candidate(prefix + value, description, open);
    }
  }
}
