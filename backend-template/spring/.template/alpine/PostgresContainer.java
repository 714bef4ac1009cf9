package com.example.acmeshop;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real database for a test; import it. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresContainer {

  /** The image of compose.yaml; an update changes both. */
  public static final String IMAGE = "postgres:18-alpine";

  @Bean
  @ServiceConnection
  PostgreSQLContainer postgres() {
    return new PostgreSQLContainer(IMAGE);
  }
}
