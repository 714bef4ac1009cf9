package dev.scaffold.git;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the user's Git reads repositories elsewhere.
 *
 * @param mostBytes that one fetch may bring; more ends it
 * @param patience how long one run may last; empty for as long as data comes
 * @param progress hears in a few words how far a fetch is, and at its end the empty text; without
 *     it Git does not tell
 */
public record Transfer(
    GitProgram git,
    long mostBytes,
    Optional<Duration> patience,
    Optional<Consumer<String>> progress) {
  /** More than any catalog needs, and less than a disk has, in bytes. */
  public static final long MOST_BYTES = 1L << 30;
}
