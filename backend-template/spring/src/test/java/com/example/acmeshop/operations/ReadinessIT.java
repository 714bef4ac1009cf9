package com.example.acmeshop.operations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.example.acmeshop.ApiIntegrationTest;

@ApiIntegrationTest
class ReadinessIT {

  @LocalManagementPort private int port;

  /** The overall health asks everything that the process knows of: no more than it needs. */
  @ParameterizedTest
  @ValueSource(strings = {"/health/readiness", "/health"})
  void itIsUpWithADatabaseAndNothingElse(String path) {
    RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
  }
}
