package com.example.acmeshop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the process {@code worker} on a database and a broker of its own; retries are quick.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "messaging.queue-prefix=shop.",
      "spring.flyway.enabled=true",
      "spring.rabbitmq.listener.simple.retry.initial-interval=10ms"
    })
@ActiveProfiles({"development", "worker"})
@Import({PostgresContainer.class, RabbitContainer.class})
public @interface WorkerIntegrationTest {}
