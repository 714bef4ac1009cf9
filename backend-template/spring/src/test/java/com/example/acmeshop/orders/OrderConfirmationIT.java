package com.example.acmeshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import com.example.acmeshop.WorkerIntegrationTest;
import com.example.acmeshop.messaging.JobQueue;

@WorkerIntegrationTest
class OrderConfirmationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private Orders orders;
  @Autowired private OrderConfirmationWorker worker;
  @Autowired private RabbitTemplate rabbit;

  @Value(JobQueue.PREFIX + OrderConfirmation.QUEUE)
  private String queue;

  @Test
  void anOrderIsConfirmedAfterItWasPlaced() {
    Order placed = orders.place(new PlaceOrder("Tea", 3));

    awaitConfirmed(placed);
  }

  @Test
  void runTwiceTheJobChangesNothingMore() {
    Order placed = orders.place(new PlaceOrder("Tea", 3));
    awaitConfirmed(placed);
    Order confirmed = orders.get(placed.id());

    worker.confirm(new OrderConfirmation.ConfirmOrder(placed.id()));

    assertThat(orders.get(placed.id())).isEqualTo(confirmed);
  }

  @Test
  void aJobThatKeepsFailingEndsWithTheDeadLetters() {
    OrderConfirmation.ConfirmOrder hopeless = new OrderConfirmation.ConfirmOrder(UUID.randomUUID());

    rabbit.convertAndSend("", queue, hopeless);

    String dead = JobQueue.deadLetters(queue);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rabbit.receive(dead)).isNotNull());
  }

  private void awaitConfirmed(Order placed) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(orders.get(placed.id()).status()).isEqualTo(OrderStatus.CONFIRMED));
  }
}
