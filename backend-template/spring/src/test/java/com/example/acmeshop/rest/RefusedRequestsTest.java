package com.example.acmeshop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is refused where the database is not asked. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles({"development", "api"})
class RefusedRequestsTest {

  private static final String SERVICE_INFO = "/api/service-info";

  @LocalServerPort private int port;

  private RestTestClient api;

  @BeforeEach
  void connect() {
    api = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/no-such-thing", "/error"})
  void anAddressThatDoesNotExistIsNotFound(String address) {
    expectProblem(api.get().uri(address).exchange(), 404, "NOT_FOUND");
  }

  @Test
  void aMethodThatThereIsNotIsRefused() {
    RestTestClient.ResponseSpec response =
        api.method(HttpMethod.DELETE).uri(SERVICE_INFO).exchange();

    expectProblem(response, 405, "BAD_USER_INPUT");
    response.expectHeader().valueEquals("Allow", "GET");
  }

  @Test
  void whoTakesNoJsonIsRefused() {
    expectProblem(
        api.get().uri(SERVICE_INFO).accept(MediaType.TEXT_HTML).exchange(), 406, "BAD_USER_INPUT");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    byte[] body = " ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);

    expectProblem(
        api.post().uri(SERVICE_INFO).contentType(MediaType.APPLICATION_JSON).body(body).exchange(),
        413,
        "BAD_USER_INPUT");
  }

  @Test
  void aBodyInChunksIsNoLarger() throws Exception {
    byte[] body = new byte[1024 * 1024 + 1];
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + SERVICE_INFO))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(413);
    }
  }

  private static void expectProblem(RestTestClient.ResponseSpec response, int status, String code) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.title")
        .value(title -> assertThat(title).asString().isNotBlank())
        .jsonPath("$.errors")
        .doesNotExist();
  }
}
