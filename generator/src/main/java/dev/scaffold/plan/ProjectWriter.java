package dev.scaffold.plan;

import java.io.IOException;
import java.nio.file.Path;

/** The only one that writes project files. */
public final class ProjectWriter {

  /** Something done to a new project before anybody sees it. */
  @FunctionalInterface
  public interface Step<T> {
    /** Works on the folder that the project grows in, at a path that it does not keep. */
    T in(Path folder) throws IOException;
  }

  /**
   * Writes a new project, which is in the target completely or not at all, whenever this is
   * stopped. A problem leaves nothing behind.
   *
   * @return what the last step gave
   */
  public <T> T write(Target target, Plan plan, Step<T> lastStep) {
    try (Staging staging = Staging.open(target)) {
      return fill(staging, target, plan, lastStep);
    } catch (IOException e) {
      throw WriteProblems.of(target.folder(), e);
    }
  }

  /**
   * Does a step in an empty folder where the project will grow, and removes it again: so it is
   * known before a person is asked anything whether something can be written there at all.
   *
   * @return what the step gave
   */
  public <T> T tryOut(Target target, Step<T> step) {
    try (Staging staging = Staging.open(target)) {
      return staging.work(step);
    } catch (IOException e) {
      throw WriteProblems.of(target.folder(), e);
    }
  }

  private static <T> T fill(Staging staging, Target target, Plan plan, Step<T> lastStep) {
    try {
      for (FileChange change : plan.changes()) {
        switch (change) {
          case FileChange.Added added -> staging.add(added.path(), added.file());
        }
      }
      if (target.repository()) {
        staging.copyRepository();
      }
      T result = staging.work(lastStep);
      staging.moveIntoPlace();
      return result;
    } catch (IOException e) {
      // Named before the staging is removed, which gives back the space that was missing.
      throw WriteProblems.of(target.folder(), e);
    }
  }
}
