package com.example.acmeshop.orders;

import java.util.UUID;
import org.springframework.stereotype.Component;

import com.example.acmeshop.messaging.Outbox;

/** The job to confirm an order, for those who ask for it. */
@Component
class OrderConfirmation {

  static final String QUEUE = "orders.confirm";

  private final Outbox outbox;

  OrderConfirmation(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Asks for it, if and when the running transaction commits. */
  void request(Order order) {
    outbox.add(QUEUE, new ConfirmOrder(order.id()));
  }

  /** The message. */
  record ConfirmOrder(UUID orderId) {}
}
