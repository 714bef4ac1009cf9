package com.example.acmeshop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.testcontainers.postgresql.PostgreSQLContainer;

import com.example.acmeshop.ApiIntegrationTest;

@ApiIntegrationTest
@Timeout(120)
class DatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GIVEN_UP = Duration.ofSeconds(15);

  @Autowired private PostgreSQLContainer postgres;
  @Autowired private JdbcClient database;
  @LocalManagementPort private int port;

  @Test
  void aStatementThatTakesTooLongIsGivenUp() {
    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(() -> database.sql("SELECT pg_sleep(60)").query().singleRow());
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsAwayInTime() {
    // The pool trusts for a moment a connection that was in use.
    assertThat(readiness()).isEqualTo(HttpStatus.OK);

    DockerClient docker = postgres.getDockerClient();
    docker.pauseContainerCmd(postgres.getContainerId()).exec();
    try {
      Instant asked = Instant.now();
      assertThatException().isThrownBy(() -> database.sql("SELECT 1").query().singleRow());
      assertThat(Duration.between(asked, Instant.now())).isLessThan(GIVEN_UP);
      assertThat(readiness()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    } finally {
      docker.unpauseContainerCmd(postgres.getContainerId()).exec();
    }

    await().atMost(PATIENCE).until(() -> readiness().equals(HttpStatus.OK));
  }

  @Test
  void whoeverIsGoneHoldsItsLocksNoLonger() {
    assertThat(
            database.sql("SHOW idle_in_transaction_session_timeout").query(String.class).single())
        .isEqualTo("70s");
  }

  private HttpStatusCode readiness() {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri("/health/readiness")
        .exchange((_, answer) -> answer.getStatusCode());
  }
}
