package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.git.MarkedRuns;
import dev.scaffold.plan.UpdateProcess.Action;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills updates with SIGKILL at random moments, every other time with all that they started. {@code
 * -Dscaffold.kills=500} sets how often, {@code -Dscaffold.kills.seed} repeats a run's choices.
 */
class KilledUpdateTest {
  private static final int KILLS = Integer.getInteger("scaffold.kills", 10);
  private static final long SEED = Long.getLong("scaffold.kills.seed", System.nanoTime());
  private static final int KILLS_PER_CHECK_OF_OBJECTS = 20;
  private static final int KILLS_PER_REPORT = 50;
  private static final List<String> UNRELATED = List.of(" M mine/notes.txt", "?? mine/new.txt");

  @TempDir Path temporary;
  private final Random random = new Random(SEED);
  private final SortedMap<String, Integer> seen = new TreeMap<>();
  private final Map<Action, Long> times = new EnumMap<>(Action.class);
  private PersonsRepository repository;
  private String oldHead = "";
  private String newTree = "";
  private int kills;

  @BeforeEach
  void makesARepository() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "setsid is not on this machine");
    repository = BigUpdate.repository(temporary.toRealPath().resolve("shop"));
    repository.write("mine/notes.txt", "edited\n");
    repository.write("mine/new.txt", "untracked\n");
    oldHead = repository.head();
  }

  @Test
  void leavesTheOldStateTheNewOneOrAWayToBoth(TestReporter reporter) throws Exception {
    measure();
    int reported = 0;
    while (kills < KILLS) {
      boolean conflicts = random.nextBoolean();
      chain(conflicts, conflicts ? Action.APPLY_WITH_CONFLICTS : Action.APPLY);
      back();
      if (kills >= reported + KILLS_PER_REPORT || kills >= KILLS) {
        reported = kills;
        reporter.publishEntry("kills", kills + " with seed " + SEED + ", seen afterwards: " + seen);
      }
    }
    if (KILLS >= 100) {
      assertThat(seen.toString())
          .contains("old", "new", "APPLYING", "APPLIED", "COMMITTING", "ABORTING");
    }
  }

  /** Looks how long each action takes when nobody disturbs it. */
  private void measure() throws Exception {
    time(Action.APPLY);
    newTree = repository.git("rev-parse", "HEAD^{tree}");
    back();
    time(Action.APPLY_WITH_CONFLICTS);
    time(Action.ABORT);
    assertOld(repository);
    repository.writer().apply(BigUpdate.withConflicts(repository).made());
    decide(repository);
    time(Action.RESUME);
    back();
  }

  private void time(Action action) throws Exception {
    UpdateProcess process = UpdateProcess.start(repository.folder(), action);
    long start = System.nanoTime();
    assertThat(process.await()).isEqualTo("done");
    times.put(action, System.nanoTime() - start);
  }

  /** Kills one action after the other, until an update has come to an end. */
  private void chain(boolean conflicts, Action first) throws Exception {
    Action action = first;
    for (int i = 0; i < 4; i++) {
      kill(action);
      Optional<Phase> phase = phase(repository);
      seen.merge(action + " → " + look(phase), 1, Integer::sum);
      assertUnrelatedIsThere(repository);
      checkBothWays(conflicts);
      if (phase.isEmpty()) {
        return;
      }
      boolean locked = Files.exists(repository.folder().resolve(".git/index.lock"));
      if (phase.get() == Phase.APPLIED && conflicts && !locked && random.nextBoolean()) {
        decide(repository);
      }
      action = random.nextBoolean() ? Action.RESUME : Action.ABORT;
    }
  }

  private void kill(Action action) throws Exception {
    UpdateProcess process = UpdateProcess.start(repository.folder(), action);
    // Every other kill waits until something is about to change: that is where it could go wrong.
    Path begun = home(repository).resolve("upgrade");
    while (kills / 2 % 2 == 0 && process.isAlive() && !Files.exists(begun)) {
      Thread.sleep(1);
    }
    process.killAfter(
        (long) (random.nextDouble() * times.getOrDefault(action, 0L)), kills % 2 == 0);
    kills++;
    // A Git that lives on goes on for a moment; the copies are of what it leaves.
    Optional<SavedUpdate> update = new UpdateFolder(home(repository)).read();
    if (update.isPresent()) {
      assertThat(MarkedRuns.awaitEnd(update.get().mark(), Duration.ofSeconds(20))).isEmpty();
    }
    if (kills % KILLS_PER_CHECK_OF_OBJECTS == 0) {
      repository.git("fsck", "--strict", "--no-dangling");
    }
  }

  private String look(Optional<Phase> phase) {
    return phase
        .map(Phase::name)
        .orElseGet(() -> repository.head().equals(oldHead) ? "old" : "new");
  }

  /** Resumes one copy of what was left, and aborts another one. */
  private void checkBothWays(boolean conflicts) throws Exception {
    if (phase(repository).isEmpty()) {
      if (repository.head().equals(oldHead)) {
        assertOld(repository);
      } else {
        assertNew(repository, conflicts);
      }
      return;
    }
    PersonsRepository resumed = copy("resumed");
    resume(resumed, conflicts);
    PersonsRepository aborted = copy("aborted");
    if (aborted.head().equals(oldHead)) {
      aborted.writer().abort();
      assertOld(aborted);
    } else {
      assertThatThrownBy(() -> aborted.writer().abort()).hasMessageContaining("committed already");
      assertNew(aborted, conflicts);
    }
    Folders.delete(resumed.folder());
    Folders.delete(aborted.folder());
  }

  private void resume(PersonsRepository resumed, boolean conflicts) throws IOException {
    if (!isCommitted(resumed)) {
      assertThat(resumed.status()).contains("UU " + BigUpdate.CONFLICT, "UD part-1/gone.txt");
      decide(resumed);
      assertThat(isCommitted(resumed)).isTrue();
    }
    assertNew(resumed, conflicts);
  }

  /** Resumes; returns false when that found conflicts, new ones or those that were there. */
  private static boolean isCommitted(PersonsRepository resumed) {
    try {
      return resumed.writer().resume().applied() instanceof Applied.Committed;
    } catch (ProblemException e) {
      if (e.problem().exitCode() == ExitCode.CONFLICTS) {
        return false;
      }
      throw e;
    }
  }

  private static void decide(PersonsRepository decided) {
    decided.git("add", BigUpdate.CONFLICT, "part-1/gone.txt");
  }

  private void assertOld(PersonsRepository old) throws IOException {
    assertThat(old.head()).isEqualTo(oldHead);
    assertUnrelatedIsThere(old);
    assertThat(old.status()).isEqualTo(UNRELATED);
  }

  private void assertNew(PersonsRepository updated, boolean conflicts) throws IOException {
    assertThat(updated.git("rev-parse", "HEAD^")).isEqualTo(oldHead);
    if (!conflicts) {
      assertThat(updated.git("rev-parse", "HEAD^{tree}")).isEqualTo(newTree);
    }
    assertUnrelatedIsThere(updated);
    assertThat(updated.status()).isEqualTo(UNRELATED);
    assertThat(updated.git("log", "-1", "--format=%s")).isEqualTo("Upgrade");
  }

  private static void assertUnrelatedIsThere(PersonsRepository any) throws IOException {
    assertThat(any.read("mine/notes.txt")).isEqualTo("edited\n");
    assertThat(any.read("mine/new.txt")).isEqualTo("untracked\n");
  }

  /** Goes back to the beginning, whatever the chain ended with. */
  private void back() throws Exception {
    if (phase(repository).isPresent()) {
      if (repository.head().equals(oldHead)) {
        repository.writer().abort();
      } else {
        repository.writer().resume();
      }
    }
    repository.git("reset", "--quiet", "--hard", oldHead);
    repository.git("clean", "--quiet", "--force", "-d");
    repository.write("mine/notes.txt", "edited\n");
    repository.write("mine/new.txt", "untracked\n");
    assertOld(repository);
  }

  private static Path home(PersonsRepository any) {
    return any.tree().gitFolder().resolve("scaffold");
  }

  private static Optional<Phase> phase(PersonsRepository any) throws IOException {
    UpdateFolder folder = new UpdateFolder(home(any));
    return folder.read().isEmpty() ? Optional.empty() : Optional.of(folder.phase());
  }

  private PersonsRepository copy(String name) throws Exception {
    Path to = temporary.toRealPath().resolve(name);
    List<String> command =
        new ArrayList<>(List.of("cp", "-a", repository.folder().toString(), to.toString()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return PersonsRepository.at(to);
  }
}
