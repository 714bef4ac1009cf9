package com.example.acmeshop.orders;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import com.example.acmeshop.messaging.JobQueue;

/** Does the job: the worker's part of {@link OrderConfirmation}. */
@Component
@Profile("worker")
class OrderConfirmationWorker {

  private static final Logger log = LoggerFactory.getLogger(OrderConfirmationWorker.class);

  private final OrderTable table;

  OrderConfirmationWorker(OrderTable table) {
    this.table = table;
  }

  @Bean
  static Declarables orderConfirmationQueue(
      @Value(JobQueue.PREFIX + OrderConfirmation.QUEUE) String name) {
    return JobQueue.named(name);
  }

  /**
   * Confirms the order. A message may come more than once: then nothing more happens.
   *
   * @throws OrderNotFoundException when there is no such order
   */
  @RabbitListener(queues = JobQueue.PREFIX + OrderConfirmation.QUEUE)
  void confirm(OrderConfirmation.ConfirmOrder job) {
    UUID id = job.orderId();
    if (table.confirm(id)) {
      log.info("Confirmed order {}", id);
    } else {
      Order order = table.find(id).orElseThrow(() -> new OrderNotFoundException(id));
      log.info("Order {} is {} already", id, order.status());
    }
  }
}
