package com.example.acmeshop.orders;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All orders. */
@Service
public class Orders {

  private static final int MAX_PAGE = 100;

  private final OrderTable table;
  // [#if worker]
  private final OrderConfirmation confirmation;

  Orders(OrderTable table, OrderConfirmation confirmation) {
    this.table = table;
    this.confirmation = confirmation;
  }

  // [#else]

  /*~ Orders(OrderTable table) { */
  /*~   this.table = table; */
  /*~ } */

  // [/#if]
  /**
   * Places an order.
   *
   * @throws InvalidInputException when the request breaks a rule
   */
  @Transactional
  public Order place(PlaceOrder request) {
    PlaceOrder.Valid valid = request.validated();
    // PostgreSQL keeps microseconds; what is answered now must equal what is read later.
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    Order order =
        new Order(UUID.randomUUID(), valid.product(), valid.quantity(), OrderStatus.PLACED, now);
    table.insert(order);
    // [#if worker]
    confirmation.request(order);
    // [/#if]
    return order;
  }

  /**
   * The order with this id.
   *
   * @throws OrderNotFoundException when there is none
   */
  public Order get(UUID id) {
    return table.find(id).orElseThrow(() -> new OrderNotFoundException(id));
  }

  /**
   * Orders, newest first.
   *
   * @param first how many at most, from 1 to 100
   * @param after the cursor to go on after; null for the first page
   * @throws InvalidInputException when one of both is not valid
   */
  public OrderPage list(int first, @Nullable String after) {
    if (first < 1 || first > MAX_PAGE) {
      throw InvalidInputException.of("first", "must be from 1 to " + MAX_PAGE);
    }
    // One more than asked for tells whether a page follows.
    List<Order> orders = table.list(first + 1, after == null ? null : OrderCursor.decoded(after));
    return OrderPage.of(orders.stream().limit(first).toList(), orders.size() > first);
  }
}
