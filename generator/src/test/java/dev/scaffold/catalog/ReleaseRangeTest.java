package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseRangeTest {
  private static final String RELEASES =
      "0.0.3 0.0.4 0.2.1 0.2.9 0.3.0 1.0.0 1.2.2 1.2.3 1.2.10 1.10.0 2.0.0 10.0.0";

  @ParameterizedTest
  @CsvSource({
    "latest, 10.0.0",
    "0, 0.3.0",
    "1, 1.10.0",
    "1.2, 1.2.10",
    "1.2.3, 1.2.3",
    "^1, 1.10.0",
    "^1.2, 1.10.0",
    "^1.2.3, 1.10.0",
    "^0, 0.3.0",
    "^0.2, 0.2.9",
    "^0.2.3, 0.2.9",
    "^0.0, 0.0.4",
    "^0.0.3, 0.0.3",
    "3, ",
    "1.2.4, ",
    "^1.11, "
  })
  void holdsTheNewestRelease(String range, String newest) {
    SortedMap<Version, String> releases = new TreeMap<>();
    Arrays.stream(RELEASES.split(" ", -1))
        .forEach(release -> releases.put(Version.ofTag("v" + release).orElseThrow(), release));

    assertThat(
            ReleaseRange.parse(range)
                .orElseThrow()
                .newest(releases)
                .map(e -> e.getValue())
                .orElse(null))
        .isEqualTo(newest);
  }

  @Test
  void knowsWhetherOnlyOneReleaseIsInIt() {
    assertThat(ReleaseRange.parse("1.2.3").orElseThrow().only()).hasValue(new Version(1, 2, 3));
    assertThat(ReleaseRange.parse("^0.0.3").orElseThrow().only()).hasValue(new Version(0, 0, 3));
    assertThat(ReleaseRange.parse("1.2").orElseThrow().only()).isEmpty();
    assertThat(ReleaseRange.LATEST.only()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "1.",
        "1.2.3.4",
        "01",
        "1.02",
        "^",
        "^^1",
        "~1",
        ">=1",
        "1.x",
        "1.2.3-rc.1",
        "-1",
        " 1",
        "1\n",
        "9999999999",
        "newest"
      })
  void isNothingElse(String text) {
    assertThat(ReleaseRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "v1.2", "v1.2.3-rc.1", "v1.2.3+1", "v01.2.3", "V1.2.3", "vx"})
  void tagsOfAnotherFormAreNoReleases(String tag) {
    assertThat(Version.ofTag(tag)).isEmpty();
  }
}
