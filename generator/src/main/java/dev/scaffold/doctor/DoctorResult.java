package dev.scaffold.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the machine has.
 *
 * @param repository the generated repository that was looked at; empty outside of one
 * @param checks one for each program
 * @param notes what could not be looked at, and why
 */
public record DoctorResult(Optional<Path> repository, List<Check> checks, List<String> notes) {

  /** Returns whether all that one cannot do without is there. */
  public boolean healthy() {
    return checks.stream().allMatch(check -> check.need().optional() || check.fine());
  }
}
