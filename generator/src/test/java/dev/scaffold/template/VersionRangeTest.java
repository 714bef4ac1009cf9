package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @ParameterizedTest
  @CsvSource({
    ">=0.1, 0.1.0, true",
    ">=0.1, 0.0.9, false",
    ">=0.1, 1.0.0, true",
    ">0.1, 0.1.0, false",
    ">0.1, 0.1.1, true",
    "<=0.10.0, 0.9.0, true",
    "<0.10, 0.10.0, false",
    "=1, 1.0.0, true",
    "=1, 1.0.1, false",
    ">=0.1 <2, 1.99.0, true",
    ">=0.1 <2, 2.0.0, false",
    ">=0.1  <2, 0.0.1, false"
  })
  void allBoundsHold(String range, String version, boolean contained) {
    assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.1",
        ">= 0.1",
        "~1",
        "^1",
        ">=1.2.3.4",
        ">=x",
        ">=0.1,<2",
        ">=9999999",
        ">=1."
      })
  void whatIsNoRange(String text) {
    assertThat(VersionRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ">=2.26, 2.26 or newer",
    ">=25, 25 or newer",
    ">=3.8.7, 3.8.7 or newer",
    "'>=1.2 <2', '1.2 or newer, before 2'",
    "<=3, 3 or older",
    ">3.1, newer than 3.1",
    "=1.2.3, 1.2.3"
  })
  void isSaidInWords(String range, String words) {
    assertThat(VersionRange.parse(range).orElseThrow().inWords()).isEqualTo(words);
  }
}
