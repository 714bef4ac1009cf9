package dev.scaffold.cli;

import dev.scaffold.catalog.GitCatalogs;
import dev.scaffold.catalog.Places;
import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.Transfer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What reaches the catalogs in repositories elsewhere. This is a class, as a lambda would load what
 * it returns, and most runs need none of it.
 *
 * @param quiet whether no progress is told; known by the time that it is asked
 * @param patience how long a host is waited for; if there is an end to it, nobody is asked for a
 *     password either
 */
record Elsewhere(Surroundings surroundings, AtomicBoolean quiet, Optional<Duration> patience)
    implements Supplier<GitCatalogs> {

  /** What a person does with their list of these catalogs. */
  record List(Elsewhere elsewhere) implements Supplier<UserCatalogs> {
    @Override
    public UserCatalogs get() {
      return new UserCatalogs(elsewhere.get());
    }
  }

  /** Returns the folder that holds the person's list, if they have a place for it. */
  static Optional<Path> configuration(Surroundings surroundings) {
    return surroundings.ownFolder("XDG_CONFIG_HOME", ".config");
  }

  @Override
  public GitCatalogs get() {
    return new GitCatalogs(
        new Transfer(git(), Transfer.MOST_BYTES, patience, progress()),
        Places.below(
            configuration(surroundings),
            surroundings.ownFolder("XDG_CACHE_HOME", ".cache"),
            surroundings.ownFolder("XDG_STATE_HOME", ".local/state")),
        surroundings.folder());
  }

  private GitProgram git() {
    Terminals terminals = surroundings.terminals();
    return new GitProgram(
        surroundings.environment(), terminals.in() && terminals.err() && patience.isEmpty());
  }

  private Optional<Consumer<String>> progress() {
    return surroundings.terminals().err() && !quiet.get()
        ? Optional.of(new ProgressLine(surroundings.err())::show)
        : Optional.empty();
  }
}
