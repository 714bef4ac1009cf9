package dev.scaffold.cli;

import dev.scaffold.create.NewRequest;
import dev.scaffold.create.NewResult;
import java.util.function.Function;

/**
 * The use cases, made from what the process is given; each is put together when it is called.
 *
 * @param newProject what {@code scaffold new} does
 */
public record Wiring(Function<NewRequest, NewResult> newProject) {

  static Wiring of(Surroundings surroundings) {
    return new Wiring(request -> {
      throw new IllegalStateException(surroundings + " " + request);
    });
  }
}
