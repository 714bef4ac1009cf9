package dev.scaffold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortestEditTest {

  @Test
  void isAsShortAsItCanBe() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      int[] old = random.ints(random.nextInt(12), 0, 3).toArray();
      int[] fresh = random.ints(random.nextInt(12), 0, 3).toArray();
      boolean[] deleted = new boolean[old.length];
      boolean[] inserted = new boolean[fresh.length];

      new ShortestEdit(old, fresh, deleted, inserted)
          .compare(new Region(0, old.length, 0, fresh.length));

      assertThat(kept(old, deleted)).containsExactly(kept(fresh, inserted));
      assertThat(kept(old, deleted)).hasSize(longestCommon(old, fresh));
    }
  }

  @Test
  void givesUpWhereNothingIsAlikeForLong() {
    int[] old = new Random(2).ints(6_000, 0, 1_000_000).toArray();
    int[] fresh = new Random(3).ints(6_000, 1_000_000, 2_000_000).toArray();
    boolean[] deleted = new boolean[old.length];
    boolean[] inserted = new boolean[fresh.length];

    new ShortestEdit(old, fresh, deleted, inserted)
        .compare(new Region(0, old.length, 0, fresh.length));

    assertThat(kept(old, deleted)).isEmpty();
    assertThat(kept(fresh, inserted)).isEmpty();
  }

  @Test
  void comparesTextsOfFrequentLinesOnly() {
    int[] old = new int[200];
    int[] fresh = new int[201];

    List<Edit> edits = LineDiff.between(old, fresh, 1);

    assertThat(edits).singleElement().extracting(Edit::shift).isEqualTo(1);
  }

  private static int[] kept(int[] lines, boolean[] changed) {
    return IntStream.range(0, lines.length).filter(i -> !changed[i]).map(i -> lines[i]).toArray();
  }

  private static int longestCommon(int[] one, int[] other) {
    int[][] length = new int[one.length + 1][other.length + 1];
    for (int i = one.length - 1; i >= 0; i--) {
      for (int j = other.length - 1; j >= 0; j--) {
        length[i][j] =
            one[i] == other[j]
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length[0][0];
  }
}
