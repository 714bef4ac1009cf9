package com.example.acmeshop.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.example.acmeshop.ApiIntegrationTest;

@ApiIntegrationTest
@AutoConfigureGraphQlTester
class OrderResolverIT {

  private static final String PLACE =
      """
      mutation ($product: String!, $quantity: Int!) {
        placeOrder(input: {product: $product, quantity: $quantity}) {
          id product quantity status placedAt
        }
      }
      """;
  private static final String LIST =
      """
      query ($first: Int!, $after: String) {
        orders(first: $first, after: $after) {
          edges { cursor node { id } }
          pageInfo { endCursor hasNextPage }
        }
      }
      """;
  private static final String GET = "query ($id: ID!) { order(id: $id) { id product } }";

  @Autowired private GraphQlTester api;
  @Autowired private JdbcClient database;

  @Test
  void anOrderIsPlacedAndFound() {
    GraphQlTester.Response placed = place("Tea", 3);

    placed.path("placeOrder.status").entity(String.class).isEqualTo("PLACED");
    placed.path("placeOrder.placedAt").entity(String.class).satisfies(OrderResolverIT::isInstant);
    String id = placed.path("placeOrder.id").entity(String.class).get();
    api.document(GET)
        .variable("id", id)
        .execute()
        .path("order.product")
        .entity(String.class)
        .isEqualTo("Tea");
  }

  @Test
  void aPageEndsAtItsLastCursor() {
    place("Tea", 1);
    String newest = place("Coffee", 1).path("placeOrder.id").entity(String.class).get();

    GraphQlTester.Response page = api.document(LIST).variable("first", 1).execute();

    page.path("orders.edges[*].node.id").entityList(String.class).containsExactly(newest);
    page.path("orders.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
    String cursor = page.path("orders.pageInfo.endCursor").entity(String.class).get();
    page.path("orders.edges[0].cursor").entity(String.class).isEqualTo(cursor);
    api.document(LIST)
        .variable("first", 100)
        .variable("after", cursor)
        .execute()
        .path("orders.edges[*].node.id")
        .entityList(String.class)
        .doesNotContain(newest);
  }

  @Test
  void eachInvalidFieldIsAnErrorOfItsOwn() {
    assertThat(errors(PLACE, Map.of("product", " ", "quantity", 0)))
        .extracting(e -> e.getExtensions().get("code"), e -> e.getExtensions().get("field"))
        .containsExactly(tuple("BAD_USER_INPUT", "product"), tuple("BAD_USER_INPUT", "quantity"));
  }

  @Test
  void argumentsAreCheckedToo() {
    assertThat(errors(LIST, Map.of("first", 101)).getFirst().getExtensions())
        .containsEntry("field", "first");
    assertThat(errors(LIST, Map.of("first", 1, "after", "?")).getFirst().getExtensions())
        .containsEntry("field", "after");
    assertThat(errors(GET, Map.of("id", "1-1-1-1-1")).getFirst().getExtensions())
        .containsEntry("field", "id");
  }

  @Test
  void anUnknownOrderIsNotFound() {
    assertThat(errors(GET, Map.of("id", UUID.randomUUID().toString())).getFirst().getExtensions())
        .containsEntry("code", "NOT_FOUND");
  }

  @Test
  void aFailureLeaksNoDetails() {
    database.sql("ALTER TABLE orders RENAME TO hidden").update();
    try {
      ResponseError error = errors(LIST, Map.of("first", 1)).getFirst();
      assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
      assertThat(error.getMessage()).doesNotContain("orders", "SQL");
    } finally {
      database.sql("ALTER TABLE hidden RENAME TO orders").update();
    }
  }

  private GraphQlTester.Response place(String product, int quantity) {
    return api.document(PLACE)
        .variable("product", product)
        .variable("quantity", quantity)
        .execute();
  }

  private List<ResponseError> errors(String document, Map<String, Object> variables) {
    List<ResponseError> errors = new ArrayList<>();
    api.document(document).variables(variables).execute().errors().satisfy(errors::addAll);
    return errors;
  }

  private static void isInstant(String text) {
    assertThat(OffsetDateTime.parse(text)).isNotNull();
  }
}
