package com.example.acmeshop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The management port of a service that has no database: it starts, but is not ready. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere"
    })
@ActiveProfiles({"development", "api"})
class OperationsTest {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  private RestTestClient management;

  @BeforeEach
  void connect() {
    management = client(managementPort);
  }

  @Test
  void itIsAliveWithoutADatabase() {
    management
        .get()
        .uri("/health/liveness")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
  }

  @Test
  void itIsNotReadyWithoutADatabase() {
    management
        .get()
        .uri("/health/readiness")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DOWN");
  }

  @Test
  void itSaysWhichReleaseRuns() {
    management
        .get()
        .uri("/version")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo("0.0.0")
        .jsonPath("$.commit")
        .isEqualTo("unknown");
  }

  @Test
  void metricsNameTheReleaseAndCountRequestsByRoute() {
    client(port).get().uri("/no-such-page").exchange().expectStatus().isNotFound();

    String metrics =
        management
            .get()
            .uri("/metrics")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(metrics)
        .contains("application_info{commit=\"unknown\",version=\"0.0.0\"} 1")
        .containsPattern("http_server_requests_seconds_bucket\\{.*status=\"404\".*le=\"0.05\"}");
  }

  private static RestTestClient client(int port) {
    return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }
}
