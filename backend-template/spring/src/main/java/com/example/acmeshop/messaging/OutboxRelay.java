package com.example.acmeshop.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the jobs of the {@link Outbox} to RabbitMQ, oldest first, and removes them once the broker
 * has confirmed them. Stopped in between, it sends them again: at least once, never not at all.
 */
@Component
@Profile("worker")
class OutboxRelay {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private static final int BATCH = 100;
  private static final int CONFIRM_SECONDS = 10;

  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final RabbitTemplate rabbit;

  OutboxRelay(JdbcClient database, TransactionOperations transaction, RabbitTemplate rabbit) {
    this.database = database;
    this.transaction = transaction;
    this.rabbit = rabbit;
  }

  /** Empties the outbox, as far as the broker takes what is in it. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void relay() {
    try {
      int sent;
      do {
        sent = transaction.execute(_ -> relayBatch());
      } while (sent == BATCH);
    } catch (AmqpException e) {
      log.warn("RabbitMQ takes no jobs, they wait in the outbox: {}", e.getMessage());
    }
  }

  /** Rows that another worker is sending are skipped, not waited for. */
  private int relayBatch() {
    List<Job> jobs =
        database
            .sql(
                """
                SELECT id, queue, payload FROM outbox
                ORDER BY id LIMIT :batch FOR UPDATE SKIP LOCKED
                """)
            .param("batch", BATCH)
            .query(Job.class)
            .list();
    List<CorrelationData> receipts = jobs.stream().map(this::send).toList();
    List<Long> taken =
        receipts.stream().filter(OutboxRelay::isTaken).map(r -> Long.valueOf(r.getId())).toList();
    if (!taken.isEmpty()) {
      database.sql("DELETE FROM outbox WHERE id IN (:ids)").param("ids", taken).update();
    }
    return taken.size();
  }

  private CorrelationData send(Job job) {
    String id = Long.toString(job.id());
    Message message =
        MessageBuilder.withBody(job.payload().getBytes(StandardCharsets.UTF_8))
            .setContentType(MessageProperties.CONTENT_TYPE_JSON)
            .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
            .setMessageId(id)
            .build();
    CorrelationData receipt = new CorrelationData(id);
    rabbit.send("", job.queue(), message, receipt);
    return receipt;
  }

  /** Whether the broker has the job, and in a queue. */
  private static boolean isTaken(CorrelationData receipt) {
    try {
      boolean confirmed = receipt.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS).ack();
      boolean taken = confirmed && receipt.getReturned() == null;
      if (!taken) {
        log.error("RabbitMQ did not take job {}, it stays in the outbox", receipt.getId());
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AmqpException("interrupted while waiting for job " + receipt.getId(), e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AmqpException("no answer for job " + receipt.getId(), e);
    }
  }

  /** A row of the outbox. */
  record Job(long id, String queue, String payload) {}
}
