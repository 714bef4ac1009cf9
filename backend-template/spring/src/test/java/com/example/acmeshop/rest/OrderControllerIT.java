package com.example.acmeshop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.example.acmeshop.ApiIntegrationTest;
import com.example.acmeshop.orders.Order;
import com.example.acmeshop.orders.OrderPage;

@ApiIntegrationTest
class OrderControllerIT {

  private static final String ORDERS = "/api/orders";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private RestTestClient api;

  @BeforeEach
  void connect() {
    api = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void anOrderIsPlacedAndFoundWhereItWasSaidToBe() {
    URI location =
        post("Tea", 3).expectStatus().isCreated().returnResult().getResponseHeaders().getLocation();

    api.get()
        .uri(location)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.product")
        .isEqualTo("Tea")
        .jsonPath("$.quantity")
        .isEqualTo(3)
        .jsonPath("$.status")
        .isEqualTo("PLACED");
  }

  @Test
  void aPageGoesOnAfterItsCursor() {
    post("Tea", 1);
    Order newest = post("Coffee", 1).returnResult(Order.class).getResponseBody();

    OrderPage page = page("?first=1");

    assertThat(page.items()).containsExactly(newest);
    assertThat(page.hasNextPage()).isTrue();
    assertThat(page("?first=100&after=" + page.endCursor()).items()).doesNotContain(newest);
  }

  @Test
  void everyInvalidFieldIsNamed() {
    problem(post(" ", 0), 400, "BAD_USER_INPUT")
        .jsonPath("$.errors[0].field")
        .isEqualTo("product")
        .jsonPath("$.errors[1].field")
        .isEqualTo("quantity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first=0",
        "first=101",
        "first=x",
        "first=5.0",
        "first=0x5",
        "first= 5",
        "first=٣",
        "after=",
        "after=x"
      })
  void parametersAreCheckedToo(String query) {
    problem(get(ORDERS + "?" + query), 400, "BAD_USER_INPUT")
        .jsonPath("$.errors[0].field")
        .isEqualTo(query.split("=")[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1-1-1-1-1", "00000000000000000000000000000000"})
  void whatIsNoIdIsRefused(String id) {
    problem(get(ORDERS + "/" + id), 400, "BAD_USER_INPUT")
        .jsonPath("$.errors[0].field")
        .isEqualTo("id");
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    problem(
        api.post().uri(ORDERS).contentType(MediaType.APPLICATION_JSON).body("{").exchange(),
        400,
        "BAD_USER_INPUT");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"product\": \"Tea\", \"quantity\": \"many\"}', quantity",
    "'{\"product\": \"Tea\", \"quantity\": \"5\"}', quantity",
    "'{\"product\": \"Tea\", \"quantity\": 1.5}', quantity",
    "'{\"product\": \"Tea\", \"quantity\": true}', quantity",
    "'{\"product\": {}, \"quantity\": 1}', product",
    "'{\"product\": 5, \"quantity\": 1}', product",
    "'{\"product\": true, \"quantity\": 1}', product",
  })
  void aFieldOfAnotherTypeIsNamed(String body, String field) {
    problem(
            api.post().uri(ORDERS).contentType(MediaType.APPLICATION_JSON).body(body).exchange(),
            400,
            "BAD_USER_INPUT")
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    problem(get(ORDERS + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
  }

  @Test
  void aFailureLeaksNoDetails() {
    database.sql("ALTER TABLE orders RENAME TO hidden").update();
    try {
      problem(get(ORDERS), 500, "INTERNAL")
          .jsonPath("$.detail")
          .isEqualTo("The service failed; the failure has been recorded.");
    } finally {
      database.sql("ALTER TABLE hidden RENAME TO orders").update();
    }
  }

  private RestTestClient.ResponseSpec get(String uri) {
    return api.get().uri(uri).exchange();
  }

  private RestTestClient.ResponseSpec post(String product, int quantity) {
    return api.post()
        .uri(ORDERS)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("product", product, "quantity", quantity))
        .exchange();
  }

  private OrderPage page(String query) {
    return get(ORDERS + query).returnResult(OrderPage.class).getResponseBody();
  }

  private static RestTestClient.BodyContentSpec problem(
      RestTestClient.ResponseSpec response, int status, String code) {
    return response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }
}
