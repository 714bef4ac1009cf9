package dev.scaffold.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTest {

  @Test
  void namesTheAnswersAndCountsThoseBeyondThree() {
    assertThat(Title.named(List.of("a"))).isEqualTo("the answer a");
    assertThat(Title.named(List.of("a", "b"))).isEqualTo("the answers a and b");
    assertThat(Title.named(List.of("a", "b", "c"))).isEqualTo("the answers a, b and c");
    assertThat(Title.named(List.of("a", "b", "c", "d"))).isEqualTo("the answers a, b and 2 more");
    assertThat(Title.named(List.of("a", "b", "c", "d", "e")))
        .isEqualTo("the answers a, b and 3 more");
  }
}
