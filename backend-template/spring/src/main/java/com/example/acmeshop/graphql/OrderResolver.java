package com.example.acmeshop.graphql;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import com.example.acmeshop.orders.InvalidInputException;
import com.example.acmeshop.orders.Order;
import com.example.acmeshop.orders.OrderPage;
import com.example.acmeshop.orders.Orders;
import com.example.acmeshop.orders.PlaceOrder;

/** Resolves the queries and mutations about orders. */
@Controller
class OrderResolver {

  private final Orders orders;

  OrderResolver(Orders orders) {
    this.orders = orders;
  }

  @QueryMapping
  OrderConnection orders(@Argument int first, @Argument @Nullable String after) {
    return OrderConnection.of(orders.list(first, after));
  }

  @QueryMapping
  Order order(@Argument String id) {
    return orders.get(uuid(id));
  }

  @MutationMapping
  Order placeOrder(@Argument PlaceOrder input) {
    return orders.place(input);
  }

  private static UUID uuid(String id) {
    // Java would take shorter forms, too.
    if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw InvalidInputException.of("id", "must be a UUID");
    }
    return UUID.fromString(id);
  }

  /** A page in the form of the GraphQL cursor connections specification. */
  record OrderConnection(List<OrderEdge> edges, PageInfo pageInfo) {

    static OrderConnection of(OrderPage page) {
      return new OrderConnection(
          page.items().stream().map(o -> new OrderEdge(OrderPage.cursorOf(o), o)).toList(),
          new PageInfo(page.endCursor(), page.hasNextPage()));
    }
  }

  record OrderEdge(String cursor, Order node) {}

  record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}
}
