package dev.scaffold.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.create.ScaffoldProcess.Ended;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code scaffold new} with SIGKILL at random moments. {@code -Dscaffold.kills=200} sets how
 * often, {@code -Dscaffold.kills.seed} repeats a run's delays.
 */
class KilledNewTest {
  private static final int KILLS = Integer.getInteger("scaffold.kills", 6);
  private static final long SEED = Long.getLong("scaffold.kills.seed", System.nanoTime());
  private static final int FILES = 400;
  private static final String REMOTE = "[core]\n\trepositoryformatversion = 0\n# mine\n";

  @TempDir Path temporary;
  private final GitProgram git =
      new GitProgram(
          Map.of(
              "PATH", System.getenv("PATH"),
              "GIT_CONFIG_GLOBAL", "/dev/null",
              "GIT_CONFIG_SYSTEM", "/dev/null"));
  private final SortedMap<String, Integer> seen = new TreeMap<>();
  private Path folder;
  private Path target;

  /** What is there before the run. */
  private enum Before {
    NOTHING,
    EMPTY_FOLDER,
    EMPTY_REPOSITORY
  }

  @BeforeEach
  void prepareFolders() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("work"));
    target = folder.resolve("shop");
    TinyCatalog.write(temporary.resolve("catalog"), FILES, "");
  }

  @Test
  void neverLeavesAHalfMadeTargetAndTheNextRunCleansUp(TestReporter reporter) throws Exception {
    Random random = new Random(SEED);
    long wholeRun = timeOfAWholeRun();

    for (int kill = 0; kill < KILLS; kill++) {
      Before before = Before.values()[kill % Before.values().length];
      prepare(before);
      // Every other kill waits for the first write: that is where something could go wrong.
      if (kill % 2 == 0) {
        killAfter(random.nextLong(wholeRun), false);
      } else {
        // Longer than the rest of a run takes, which depends on what the file system is busy with.
        killAfter(random.nextLong(wholeRun * 3 / 2), true);
      }
      checkThatNothingIsHalfMade(before);
      checkThatTheNextRunCleansUp(before);
    }
    reporter.publishEntry("kills", KILLS + " with seed " + SEED + ", seen afterwards: " + seen);
    if (KILLS >= 100) {
      assertThat(seen).containsKeys("nothing done", "staging left", "done");
    }
  }

  private long timeOfAWholeRun() throws Exception {
    prepare(Before.NOTHING);
    long start = System.nanoTime();
    assertThat(run().exitCode()).isZero();
    return System.nanoTime() - start;
  }

  private void prepare(Before before) throws IOException {
    remove(target);
    switch (before) {
      case NOTHING -> {}
      case EMPTY_FOLDER -> Files.createDirectory(target);
      case EMPTY_REPOSITORY -> {
        Files.createDirectories(target.resolve(".git/refs/heads"));
        Files.createDirectories(target.resolve(".git/objects"));
        Files.writeString(target.resolve(".git/HEAD"), "ref: refs/heads/trunk\n");
        Files.writeString(target.resolve(".git/config"), REMOTE);
      }
    }
  }

  private void killAfter(long nanos, boolean fromFirstWrite) throws Exception {
    Path log = temporary.resolve("log");
    Process process = ScaffoldProcess.in(folder).start(log, log, arguments());
    if (fromFirstWrite) {
      while (process.isAlive() && staging().isEmpty()) {
        Thread.onSpinWait();
      }
    }
    process.waitFor(nanos, TimeUnit.NANOSECONDS);
    process.destroyForcibly();
    process.waitFor();
  }

  private void checkThatNothingIsHalfMade(Before before) throws IOException {
    boolean done = Files.exists(target.resolve("part-0"));
    if (done) {
      checkThatItIsWhole(before);
    } else if (Files.exists(target)) {
      assertThat(content(target))
          .isEqualTo(
              before == Before.EMPTY_REPOSITORY
                  ? List.of(
                      ".git",
                      ".git/HEAD",
                      ".git/config",
                      ".git/objects",
                      ".git/refs",
                      ".git/refs/heads")
                  : List.of());
    } else if (before == Before.EMPTY_REPOSITORY) {
      assertThat(staging()).hasSize(1);
      assertThat(staging().getFirst().resolve("before/.git/config")).hasContent(REMOTE);
    }
    String what = done ? "done" : staging().isEmpty() ? "nothing done" : "staging left";
    seen.merge(what, 1, Integer::sum);
    if (done && !staging().isEmpty()) {
      seen.merge("done, but for tidying up", 1, Integer::sum);
    }
  }

  private void checkThatItIsWhole(Before before) throws IOException {
    Outcome status = git.run(target, "status", "--porcelain");
    assertThat(status).isEqualTo(new Outcome(0, "", ""));
    assertThat(git.run(target, "ls-files").output().lines()).hasSize(FILES + 1);
    assertThat(git.run(target, "log", "--format=%D").output())
        .isEqualTo(before == Before.EMPTY_REPOSITORY ? "HEAD -> trunk\n" : "HEAD -> main\n");
    if (before == Before.EMPTY_REPOSITORY) {
      assertThat(target.resolve(".git/config")).content().contains("# mine");
    }
  }

  private void checkThatTheNextRunCleansUp(Before before) throws Exception {
    if (staging().isEmpty()) {
      return;
    }
    boolean done = Files.exists(target.resolve("part-0"));
    Ended ended = run();
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(done ? 5 : 0);
    assertThat(staging()).isEmpty();
    checkThatItIsWhole(before);
  }

  private Ended run() throws Exception {
    return ScaffoldProcess.in(folder).run(arguments());
  }

  private String[] arguments() {
    return new String[] {
      "new", "shop", "--defaults", "--catalog", temporary.resolve("catalog").toString()
    };
  }

  private List<Path> staging() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> !child.equals(target)).toList();
    }
  }

  private static List<String> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
