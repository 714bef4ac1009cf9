package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scaffold.merge.Stage;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UpdateTest {

  private static Update update(List<Stage> conflicts) {
    return new Update("0", new TreeMap<>(), conflicts, "m", Update.Ending.COMMIT, "");
  }

  @Test
  void changesSomething() {
    assertThatIllegalArgumentException().isThrownBy(() -> update(List.of()));
  }

  @Test
  void mayHaveNothingButConflicts() {
    Stage stage = new Stage.OfFile(1, new RelativePath("a"), TreeFile.ofText("a\n"));

    assertThat(update(List.of(stage)).conflicts()).containsExactly(stage);
  }
}
