package dev.scaffold.expression;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a template steers on a thread of its own, within a time, a stack and the memory there
 * is. A thread that does not heed its interruption is given up; it keeps no process alive.
 */
public final class Sandbox {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final long STACK_BYTES = 4L << 20;

  private Sandbox() {}

  /** Returns what {@code work} returns; what does not end, or needs too much, is refused. */
  public static <T> T run(Supplier<T> work) {
    return run(work, TIME);
  }

  static <T> T run(Supplier<T> work, Duration time) {
    if (Thread.currentThread() instanceof Worker<?>) {
      return work.get();
    }
    Worker<T> worker = new Worker<>(work);
    worker.start();
    try {
      if (!worker.join(time)) {
        worker.interrupt();
        throw refused("the template did not end within " + time.toSeconds() + " seconds", null);
      }
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw new Problem(
              ExitCode.INTERRUPTED, "interrupted while rendering", Location.NONE, "run it again")
          .causedBy(e);
    }
    return worker.result();
  }

  private static ProblemException refused(String what, @Nullable Throwable cause) {
    Problem problem =
        Problem.refused(
            what, Location.NONE, "look in the template for a loop or recursion without end");
    return cause == null ? problem.asException() : problem.causedBy(cause);
  }

  private static final class Worker<T> extends Thread {
    private final Supplier<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Worker(Supplier<T> work) {
      super(null, null, "template", STACK_BYTES);
      this.work = work;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        result = work.get();
      } catch (Throwable e) {
        failure = e;
      }
    }

    T result() {
      switch (failure) {
        case StackOverflowError e -> throw refused("the template calls itself without end", e);
        case OutOfMemoryError e -> throw refused("the template needs more memory than there is", e);
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
      if (result == null) {
        throw new IllegalStateException("the work returned nothing", failure);
      }
      return result;
    }
  }
}
