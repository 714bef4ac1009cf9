package com.example.acmeshop.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of orders, newest first.
 *
 * @param endCursor the cursor of the last one, null where the page is empty
 * @param hasNextPage whether older orders follow
 */
public record OrderPage(List<Order> items, @Nullable String endCursor, boolean hasNextPage) {

  static OrderPage of(List<Order> items, boolean hasNextPage) {
    return new OrderPage(items, items.isEmpty() ? null : cursorOf(items.getLast()), hasNextPage);
  }

  /** The cursor of an order, wherever it stands. */
  public static String cursorOf(Order order) {
    return OrderCursor.after(order).encoded();
  }
}
