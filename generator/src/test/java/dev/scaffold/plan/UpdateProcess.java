package dev.scaffold.plan;

import dev.scaffold.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link RepositoryWriter} in a process of its own, and of its own group, that can be killed. */
final class UpdateProcess {
  private static final String READY = "ready";

  private final Process process;

  private UpdateProcess(Process process) {
    this.process = process;
  }

  /** What is done to the repository. */
  enum Action {
    APPLY,
    APPLY_WITH_CONFLICTS,
    RESUME,
    ABORT
  }

  /** Runs one action in a repository's folder. */
  public static void main(String[] arguments) throws IOException {
    PersonsRepository repository = PersonsRepository.at(Path.of(arguments[0]));
    RepositoryWriter writer = repository.writer();
    System.out.println(READY);
    try {
      switch (Action.valueOf(arguments[1])) {
        case APPLY -> writer.apply(BigUpdate.of(repository).made());
        case APPLY_WITH_CONFLICTS -> writer.apply(BigUpdate.withConflicts(repository).made());
        case RESUME -> writer.resume();
        case ABORT -> writer.abort();
      }
      System.out.println("done");
    } catch (ProblemException e) {
      System.out.println(e.problem());
    }
  }

  /** Starts it, and waits until it is about to act. */
  static UpdateProcess start(Path folder, Action action) throws IOException {
    Path errors = Files.createTempFile("update", ".err");
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(UpdateProcess.class.getName(), folder.toString(), action.name()));
    UpdateProcess update =
        new UpdateProcess(
            new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectError(errors.toFile())
                .start());
    String line = update.process.inputReader().readLine();
    if (!READY.equals(line)) {
      throw new IllegalStateException(line + Files.readString(errors));
    }
    Files.delete(errors);
    return update;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits to its end; returns what it said. */
  String await() throws IOException, InterruptedException {
    String said = process.inputReader().readLine();
    process.waitFor();
    return said;
  }

  /**
   * Kills it after a while by SIGKILL.
   *
   * @param all whether Git, and the hooks that it runs, are killed with it
   */
  void killAfter(long nanos, boolean all) throws IOException, InterruptedException {
    process.waitFor(nanos, TimeUnit.NANOSECONDS);
    if (all) {
      new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
    process.destroyForcibly();
    process.waitFor();
  }
}
