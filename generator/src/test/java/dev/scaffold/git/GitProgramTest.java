package dev.scaffold.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.git.GitProgram.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitProgramTest {
  private static final int MORE_THAN_A_PIPE_HOLDS = 1 << 20;

  @TempDir Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readsAllThatGitSaysInWhateverOrder() {
    String many = "head -c " + MORE_THAN_A_PIPE_HOLDS + " /dev/zero";
    String alias = "alias.talk=!" + many + " >&2; " + many + "; " + many + " >&2; :";

    Outcome outcome =
        new GitProgram(Map.of("PATH", System.getenv("PATH"))).run(folder, "-c", alias, "talk");

    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.output()).hasSize(MORE_THAN_A_PIPE_HOLDS);
    assertThat(outcome.errors()).hasSize(2 * MORE_THAN_A_PIPE_HOLDS);
  }
}
