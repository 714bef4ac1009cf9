package com.example.acmeshop.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.ReturnedMessage;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the jobs of the {@link Outbox} to RabbitMQ, oldest first, and removes them once the broker
 * has confirmed them. Stopped in between, it sends them again: at least once, never not at all. A
 * job that the broker refuses is tried again later, and holds up no other.
 */
@Component
@Profile("worker")
class OutboxRelay {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private static final int BATCH = 100;
  private static final int CONFIRM_SECONDS = 10;

  private final OutboxTable outbox;
  private final TransactionOperations transaction;
  private final RabbitTemplate rabbit;
  private final String prefix;

  // What was said of them, so that it is said once and not with each attempt.
  private final AtomicBoolean brokerAway = new AtomicBoolean();
  private final Set<String> refusedQueues = ConcurrentHashMap.newKeySet();

  OutboxRelay(
      OutboxTable outbox,
      TransactionOperations transaction,
      RabbitTemplate rabbit,
      @Value(JobQueue.PREFIX) String prefix) {
    this.outbox = outbox;
    this.transaction = transaction;
    this.rabbit = rabbit;
    this.prefix = prefix;
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
      if (brokerAway.compareAndSet(false, true)) {
        log.warn("RabbitMQ takes no jobs, they wait in the outbox: {}", e.getMessage());
      }
    }
  }

  private int relayBatch() {
    List<Sent> jobs = outbox.takeDue(BATCH).stream().map(this::send).toList();
    Map<Boolean, List<Long>> ids =
        jobs.stream()
            .collect(
                Collectors.partitioningBy(
                    this::isTaken,
                    Collectors.mapping(sent -> sent.job().id(), Collectors.toList())));
    outbox.delete(ids.get(true));
    outbox.postpone(ids.get(false));
    if (!jobs.isEmpty() && brokerAway.compareAndSet(true, false)) {
      log.info("RabbitMQ takes jobs again");
    }
    return jobs.size();
  }

  private Sent send(OutboxTable.Job job) {
    String id = Long.toString(job.id());
    Message message =
        MessageBuilder.withBody(job.payload().getBytes(StandardCharsets.UTF_8))
            .setContentType(MessageProperties.CONTENT_TYPE_JSON)
            .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
            .setMessageId(id)
            .build();
    CorrelationData receipt = new CorrelationData(id);
    rabbit.send("", prefix + job.queue(), message, receipt);
    return new Sent(job, receipt);
  }

  /** Whether the broker has the job, and in a queue. */
  private boolean isTaken(Sent sent) {
    String queue = prefix + sent.job().queue();
    String refusal = sent.refusal();
    if (refusal == null) {
      if (refusedQueues.remove(queue)) {
        log.info("RabbitMQ takes jobs for the queue {} again", queue);
      }
    } else if (refusedQueues.add(queue)) {
      log.error(
          "RabbitMQ refuses jobs for the queue {}, they wait in the outbox: {}", queue, refusal);
    }
    return refusal == null;
  }

  /** A job on its way, and the broker's word on it. */
  private record Sent(OutboxTable.Job job, CorrelationData receipt) {

    /** Waits for that word: why the broker did not take the job; null when it did. */
    @Nullable String refusal() {
      try {
        CorrelationData.Confirm confirm =
            receipt.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS);
        ReturnedMessage returned = receipt.getReturned();
        if (returned != null) {
          return returned.getReplyText();
        }
        return confirm.ack() ? null : String.valueOf(confirm.reason());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AmqpException("interrupted while waiting for job " + job.id(), e);
      } catch (ExecutionException | TimeoutException e) {
        throw new AmqpException("no answer for job " + job.id(), e);
      }
    }
  }
}
