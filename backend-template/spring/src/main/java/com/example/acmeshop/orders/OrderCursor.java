package com.example.acmeshop.orders;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in the list of orders, newest first: just after the order with this instant and id. Other
 * than an offset it stays right while new orders arrive.
 */
record OrderCursor(OffsetDateTime placedAt, UUID id) {

  private static final String SEPARATOR = "/";

  static OrderCursor after(Order order) {
    return new OrderCursor(order.placedAt(), order.id());
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @throws InvalidInputException when it is anything else
   */
  static OrderCursor decoded(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 2);
      return new OrderCursor(
          OffsetDateTime.parse(parts[0]), UUID.fromString(parts.length == 2 ? parts[1] : ""));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw InvalidInputException.of("after", "must be a cursor that an earlier page gave");
    }
  }

  /** Opaque to callers, safe in URLs. */
  String encoded() {
    byte[] bytes = (placedAt + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
