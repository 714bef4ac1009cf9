package com.example.acmeshop.graphql;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is refused before it comes to the API. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles({"development", "api"})
class RefusalControllerTest {

  @LocalServerPort private int port;

  private RestTestClient api;

  @BeforeEach
  void connect() {
    api = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/no-such-thing", "/error"})
  void anAddressThatDoesNotExistIsNotFound(String address) {
    expectRefusal(api.get().uri(address).exchange(), 404, "NOT_FOUND");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    byte[] body = " ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);

    expectRefusal(
        api.post()
            .uri("/api/graphql")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .exchange(),
        413,
        "BAD_USER_INPUT");
  }

  private static void expectRefusal(RestTestClient.ResponseSpec response, int status, String code) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo(code)
        .jsonPath("$.data")
        .doesNotExist();
  }
}
