package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateVersionTest {

  @Test
  void whatIsOnTheWayToAReleaseStandsBeforeIt() {
    assertThat(
            List.of("1.0.0", "0.10.0", "0.9.0-dev+ab", "0.0.0-dev+ab", "0.8.9", "0.9.0").stream()
                .flatMap(text -> TemplateVersion.parse(text).stream())
                .sorted()
                .map(TemplateVersion::toString))
        .containsExactly("0.0.0-dev", "0.8.9", "0.9.0-dev", "0.9.0", "0.10.0", "1.0.0");
    assertThat(TemplateVersion.parse("0.0.0-dev+0123456789ab")).contains(TemplateVersion.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.2", "v1.2.3", "1.2.3.4", "01.2.3", "1.2.3-rc1", "1.2.9999999999"})
  void whatIsNoVersionIsNone(String text) {
    assertThat(TemplateVersion.parse(text)).isEqualTo(Optional.empty());
  }
}
