package com.example.acmeshop.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code orders}. */
@Repository
class OrderTable {

  private final JdbcClient database;

  OrderTable(JdbcClient database) {
    this.database = database;
  }

  void insert(Order order) {
    database
        .sql(
            """
            INSERT INTO orders (id, product, quantity, status, placed_at)
            VALUES (:id, :product, :quantity, :status, :placedAt)
            """)
        .param("id", order.id())
        .param("product", order.product())
        .param("quantity", order.quantity())
        .param("status", order.status().name())
        .param("placedAt", order.placedAt())
        .update();
  }

  Optional<Order> find(UUID id) {
    return database
        .sql("SELECT id, product, quantity, status, placed_at FROM orders WHERE id = :id")
        .param("id", id)
        .query(Order.class)
        .optional();
  }

  // [#if worker]
  /** Whether the order was placed until now and is confirmed by this call. */
  boolean confirm(UUID id) {
    return database
            .sql("UPDATE orders SET status = 'CONFIRMED' WHERE id = :id AND status = 'PLACED'")
            .param("id", id)
            .update()
        > 0;
  }

  // [/#if]
  /** Newest first, at most {@code limit}, from the beginning or after the cursor. */
  List<Order> list(int limit, @Nullable OrderCursor cursor) {
    if (cursor == null) {
      return database
          .sql(
              """
              SELECT id, product, quantity, status, placed_at FROM orders
              ORDER BY placed_at DESC, id DESC LIMIT :limit
              """)
          .param("limit", limit)
          .query(Order.class)
          .list();
    }
    return database
        .sql(
            """
            SELECT id, product, quantity, status, placed_at FROM orders
            WHERE (placed_at, id) < (:placedAt, :id)
            ORDER BY placed_at DESC, id DESC LIMIT :limit
            """)
        .param("placedAt", cursor.placedAt())
        .param("id", cursor.id())
        .param("limit", limit)
        .query(Order.class)
        .list();
  }
}
