package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KebabCaseTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "acme-shop", "a1-2b-c"})
  void wordsJoinedByDashes(String name) {
    assertThat(KebabCase.matches(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "1a", "A", "a_b", "a.b", "ä", "a\n", "../a"})
  void nothingElse(String name) {
    assertThat(KebabCase.matches(name)).isFalse();
  }

  @Test
  void aTextOfAnyLength() {
    assertThat(KebabCase.matches("a" + "-b".repeat(1_000_000))).isTrue();
    assertThat(KebabCase.matches("a" + "-b".repeat(1_000_000) + "-")).isFalse();
  }
}
