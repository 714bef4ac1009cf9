package com.example.acmeshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.example.acmeshop.ApiIntegrationTest;

@ApiIntegrationTest
class OrdersIT {

  @Autowired private Orders orders;
  @Autowired private JdbcClient database;

  @BeforeEach
  void empty() {
    database.sql("DELETE FROM orders").update();
  }

  @Test
  void whatIsPlacedIsThere() {
    Order placed = orders.place(new PlaceOrder(" Tea ", 3));

    assertThat(placed.product()).isEqualTo("Tea");
    assertThat(placed.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(orders.get(placed.id())).isEqualTo(placed);
  }

  @Test
  void anUnknownOrderIsNotFound() {
    assertThatExceptionOfType(OrderNotFoundException.class)
        .isThrownBy(() -> orders.get(UUID.randomUUID()));
  }

  @Test
  void withoutOrdersThePageIsEmpty() {
    assertThat(orders.list(20, null)).isEqualTo(new OrderPage(List.of(), null, false));
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedWhileOrdersArrive() {
    List<Order> placed = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      placed.add(orders.place(new PlaceOrder("Tea " + i, i)));
    }

    OrderPage first = orders.list(2, null);
    orders.place(new PlaceOrder("Late", 1));
    OrderPage second = orders.list(2, first.endCursor());
    OrderPage third = orders.list(2, second.endCursor());

    assertThat(first.items()).containsExactly(placed.get(4), placed.get(3));
    assertThat(second.items()).containsExactly(placed.get(2), placed.get(1));
    assertThat(third.items()).containsExactly(placed.get(0));
    assertThat(List.of(first.hasNextPage(), second.hasNextPage(), third.hasNextPage()))
        .containsExactly(true, true, false);
  }

  @Test
  void ordersOfTheSameInstantAreNeitherLostNorRepeated() {
    for (int i = 1; i <= 3; i++) {
      orders.place(new PlaceOrder("Tea " + i, i));
    }
    database.sql("UPDATE orders SET placed_at = '2026-03-01T12:30:00Z'").update();

    List<Order> seen = new ArrayList<>();
    OrderPage page = orders.list(1, null);
    seen.addAll(page.items());
    while (page.hasNextPage()) {
      page = orders.list(1, page.endCursor());
      seen.addAll(page.items());
    }

    assertThat(seen).hasSize(3).extracting(Order::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void aPageHasFromOneToAHundred(int first) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> orders.list(first, null))
        .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo("first"));
  }
}
