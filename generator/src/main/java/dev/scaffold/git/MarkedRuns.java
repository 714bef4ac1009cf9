package dev.scaffold.git;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of Git that carry a mark in their arguments. Who was killed leaves the one that it had
 * started behind, at work: by the mark another process finds it.
 */
public final class MarkedRuns {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private MarkedRuns() {}

  /** Returns a setting that means nothing to Git. */
  static String setting(String mark) {
    return "scaffold.run=" + mark;
  }

  /** Waits until none with this mark is left; returns the ids of those that do not end in time. */
  public static List<Long> awaitEnd(String mark, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    List<Long> left = alive(mark);
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(LOOK_AGAIN);
      left = alive(mark);
    }
    return left;
  }

  private static List<Long> alive(String mark) {
    String setting = setting(mark);
    return ProcessHandle.allProcesses()
        .filter(process ->
            process
                .info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(setting))
                .isPresent())
        .map(ProcessHandle::pid)
        .toList();
  }
}
