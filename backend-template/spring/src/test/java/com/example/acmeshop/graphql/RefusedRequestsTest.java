package com.example.acmeshop.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that can't be answered with data, and how that is said. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles({"development", "api"})
class RefusedRequestsTest {

  private static final String JSON = "application/json";
  private static final String OWN = "application/graphql-response+json";
  private static final String QUERY = "{ serviceInfo { name } }";

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "1",
        "null",
        "[]",
        "{}",
        "{\"query\": 1}",
        "[{\"query\": \"{ serviceInfo { name } }\"}]",
        "{\"query\": null, \"extensions\": null}",
        "{\"query\": \"{ serviceInfo { name } }\", \"variables\": []}",
        "{\"query\": \"{ serviceInfo { name } }\", \"operationName\": {}}"
      })
  void aBodyThatIsNoOperationIsRefused(String body) throws Exception {
    HttpResponse<String> response = post(body, JSON, "*/*");

    assertRefused(response, 400, JSON);
  }

  @Test
  void aBodyThatIsNestedTooDeepIsRefused() throws Exception {
    assertRefused(post("[".repeat(100_000), JSON, "*/*"), 400, JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/graphql", "application/x-unknown", "nonsense"})
  void aBodyOfAnotherTypeIsRefused(String type) throws Exception {
    assertRefused(post(body(QUERY), type, "*/*"), 415, JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
  void operationsComeByPostOnly(String method) throws Exception {
    HttpResponse<String> response =
        send(request("?query=%7BserviceInfo%7Bname%7D%7D").method(method, noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    if (!method.equals("HEAD")) {
      assertRefused(response, 405, JSON);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "nonsense"})
  void whoTakesNoJsonIsRefused(String accepted) throws Exception {
    assertRefused(post(body(QUERY), JSON, accepted), 406, JSON);
  }

  @Test
  void theAnswerHasTheTypeThatTheCallerPrefers() throws Exception {
    assertRefused(post("{", JSON, OWN + ", " + JSON), 400, OWN);
  }

  /** As GraphQL over HTTP has it: the older type tells of errors with status 200. */
  @ParameterizedTest
  @CsvSource({JSON + ", 200", OWN + ", 400"})
  void anOperationThatCannotBeginIsRefused(String type, int status) throws Exception {
    String names = " name".repeat(1000);
    for (String query : new String[] {"{ secrets }", "{", "{ serviceInfo {" + names + " } }"}) {
      assertRefused(post(body(query), JSON, type), status, type);
    }
    String unknown =
        JsonMapper.shared().writeValueAsString(Map.of("query", QUERY, "operationName", "Other"));
    assertRefused(post(unknown, JSON, type), status, type);
  }

  @Test
  void aBodyInChunksIsReadLikeAnyOther() throws Exception {
    byte[] body = body(QUERY).getBytes(StandardCharsets.UTF_8);
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

    HttpResponse<String> response = send(request("").header("Content-Type", JSON).POST(chunks));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"data\"");
  }

  private HttpResponse<String> post(String body, String type, String accepted) throws Exception {
    return send(
        request("")
            .header("Content-Type", type)
            .header("Accept", accepted)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/graphql" + query));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }

  private static String body(String query) {
    return JsonMapper.shared().writeValueAsString(Map.of("query", query));
  }

  private static void assertRefused(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    assertThat(answer.propertyNames()).containsExactly("errors");
    assertThat(answer.at("/errors/0/message").asString()).isNotBlank();
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
  }
}
