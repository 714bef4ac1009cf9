package com.example.acmeshop.operations;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.example.acmeshop.ApiIntegrationTest;

@ApiIntegrationTest
class ReadinessIT {

  @LocalManagementPort private int port;

  @Test
  void itIsReadyWithADatabase() {
    RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/health/readiness")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
  }
}
