package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.example.acmeshop.WorkerIntegrationTest;

/** The management port of a worker. */
@WorkerIntegrationTest
class WorkerOperationsIT {

  @LocalManagementPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/health/liveness", "/health/readiness"})
  void itIsUpWithADatabaseAndABroker(String path) {
    assertThat(get(path)).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"outbox_jobs", "outbox_oldest_job_age_seconds", "worker_heartbeat_age_seconds"})
  void itTellsWhetherJobsGetOn(String metric) {
    assertThat(get("/metrics")).containsPattern("(?m)^" + metric + " [0-9]");
  }

  @Test
  void itSaysWhichReleaseRuns() {
    assertThat(get("/version")).contains("\"name\":\"acme-shop\"");
  }

  private String get(String path) {
    return RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
