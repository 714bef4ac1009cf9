package com.example.acmeshop;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A real broker for a test; import it. */
@TestConfiguration(proxyBeanMethods = false)
public class RabbitContainer {

  /** The image of compose.yaml; an update changes both. */
  public static final String IMAGE = "rabbitmq:4-management";

  @Bean
  @ServiceConnection
  RabbitMQContainer rabbit() {
    return new RabbitMQContainer(IMAGE);
  }
}
