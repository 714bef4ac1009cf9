package com.example.acmeshop.messaging;

import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.QueueBuilder;

/**
 * A queue of jobs, and beside it the queue {@code <name>.dead} for those that failed too often.
 * Both are replicated and survive the broker's restart.
 */
public final class JobQueue {

  /**
   * What the broker's names of all queues begin with, as a property placeholder: several services
   * may share a broker.
   */
  public static final String PREFIX = "${messaging.queue-prefix}";

  private JobQueue() {}

  /**
   * The queue with its dead letters, to be declared by the worker.
   *
   * @param name with the prefix
   */
  public static Declarables named(String name) {
    String dead = deadLetters(name);
    return new Declarables(
        QueueBuilder.durable(name)
            .quorum()
            .deadLetterExchange("")
            .deadLetterRoutingKey(dead)
            .build(),
        // Whoever looks at a dead letter gives it back; RabbitMQ would drop it the 20th time.
        QueueBuilder.durable(dead).quorum().deliveryLimit(-1).build());
  }

  /** Where jobs of the queue end that failed too often. */
  public static String deadLetters(String name) {
    return name + ".dead";
  }
}
