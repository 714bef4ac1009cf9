package dev.scaffold.plan;

import static dev.scaffold.plan.ProjectWriterTest.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  @TempDir Path parent;

  @Test
  void takesNothingMoreOnceItIsClosed() throws IOException {
    Staging staging = Staging.open(Target.of(parent.resolve("shop")));
    staging.close();

    assertThatThrownBy(() -> staging.add(new RelativePath("a"), TreeFile.ofText("a")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INTERRUPTED));
    assertThatThrownBy(staging::moveIntoPlace).isInstanceOf(ProblemException.class);
    assertThat(children(parent)).isEmpty();
  }

  @Test
  void closesTwiceWithoutHarm() throws IOException {
    Staging staging = Staging.open(Target.of(parent.resolve("shop")));
    staging.close();
    staging.close();

    assertThat(children(parent)).isEmpty();
  }

  @Test
  void refusesASecondFileAtOnePath() throws IOException {
    try (Staging staging = Staging.open(Target.of(parent.resolve("shop")))) {
      staging.add(new RelativePath("a"), TreeFile.ofText("a"));

      assertThatThrownBy(() -> staging.add(new RelativePath("a"), TreeFile.ofText("b")))
          .isInstanceOf(IOException.class);
    }
  }
}
