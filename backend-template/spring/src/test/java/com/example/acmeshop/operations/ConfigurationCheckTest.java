package com.example.acmeshop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ConfigurationCheckTest {

  @Test
  void developmentTakesPlaceholders() {
    assertThatCode(() -> check("development", "change-me")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "change-me"})
  void productionRefusesPlaceholders(String password) {
    assertThatExceptionOfType(WrongConfigurationException.class)
        .isThrownBy(() -> check("production", password))
        .withMessageContaining("DATABASE_PASSWORD")
        .satisfies(e -> assertThat(e.remedy()).contains("Set DATABASE_PASSWORD"));
  }

  @Test
  void productionTakesRealSecrets() {
    assertThatCode(() -> check("production", "s3cret")).doesNotThrowAnyException();
  }

  @Test
  void anUnknownEnvironmentIsRefused() {
    assertThatExceptionOfType(WrongConfigurationException.class)
        .isThrownBy(() -> check("prod", "s3cret"))
        .withMessageContaining("`prod`")
        .satisfies(e -> assertThat(e.remedy()).contains("development, staging, production"));
  }

  private static void check(String environment, String password) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      Map<String, Object> properties =
          Map.of("service.environment", environment, "spring.datasource.password", password);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", properties));
      new ConfigurationCheck().initialize(context);
    }
  }
}
