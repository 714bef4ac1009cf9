package com.example.acmeshop.operations;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Stops a process at its start when its configuration can't be meant: an environment nobody knows,
 * or, outside development, a secret that is still a placeholder.
 */
class ConfigurationCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<String> ENVIRONMENTS = List.of("development", "staging", "production");
  private static final Set<String> PLACEHOLDERS = Set.of("", "change-me");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment configuration = context.getEnvironment();
    String environment = configuration.getRequiredProperty("service.environment");
    if (!ENVIRONMENTS.contains(environment)) {
      throw new WrongConfigurationException(
          "There is no environment `%s`.".formatted(environment),
          "Set APP_ENVIRONMENT to one of %s.".formatted(String.join(", ", ENVIRONMENTS)));
    }
    if (!environment.equals("development")) {
      refusePlaceholder(configuration, "spring.datasource.password", "DATABASE_PASSWORD");
      // [#if worker]
      refusePlaceholder(configuration, "spring.rabbitmq.password", "RABBITMQ_PASSWORD");
      // [/#if]
    }
  }

  /** A process that does not use a secret does not define its property. */
  private static void refusePlaceholder(
      ConfigurableEnvironment configuration, String property, String variable) {
    String secret = configuration.getProperty(property);
    if (secret != null && PLACEHOLDERS.contains(secret)) {
      throw new WrongConfigurationException(
          "%s is empty or a placeholder, outside development.".formatted(variable),
          "Set %s to the secret of this environment.".formatted(variable));
    }
  }
}
