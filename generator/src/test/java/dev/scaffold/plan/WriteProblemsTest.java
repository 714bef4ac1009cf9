package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk needs a disk: see {@code NewFailureTest}. */
class WriteProblemsTest {
  @TempDir Path folder;

  @Test
  void aMissingPermissionNamesWhatMayNotBeWritten() {
    assertThat(problem(new AccessDeniedException("/elsewhere/file")).what())
        .isEqualTo("no permission to write `/elsewhere/file`");
  }

  @Test
  void theFileSystemsOwnReasonIsTold() {
    assertThat(problem(new FileSystemException("file", null, "File name too long")).what())
        .isEqualTo("cannot write `" + folder + "`: File name too long");
  }

  @Test
  void withoutAReasonTheMessageIsTold() {
    assertThat(problem(new FileSystemException("file")).what())
        .isEqualTo("cannot write `" + folder + "`: file");
  }

  @Test
  void withoutAMessageTheKindOfFailureIsTold() {
    assertThat(problem(new IOException()).what())
        .isEqualTo("cannot write `" + folder + "`: IOException");
  }

  @Test
  void aFolderThatIsNotThereIsLookedForFurtherUp() {
    Path absent = folder.resolve("absent/deeper");
    assertThat(
            ((ProblemException) WriteProblems.of(absent, new IOException("odd"))).problem().what())
        .isEqualTo("cannot write `" + absent + "`: odd");
  }

  private Problem problem(IOException cause) {
    RuntimeException exception = WriteProblems.of(folder, cause);
    assertThat(exception).isInstanceOf(ProblemException.class).hasCause(cause);
    Problem problem = ((ProblemException) exception).problem();
    assertThat(problem.exitCode()).isEqualTo(ExitCode.FAILED);
    return problem;
  }
}
