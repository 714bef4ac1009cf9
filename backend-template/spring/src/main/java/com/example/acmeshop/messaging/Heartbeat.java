package com.example.acmeshop.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A job of its own, once a minute, through outbox, broker and worker. The metric {@code
 * worker_heartbeat_age_seconds} grows when that way is blocked, also while there is nothing to do.
 * It has its own queue and consumers, so it does not tell whether the jobs of another queue get on.
 */
@Component
@Profile("worker")
class Heartbeat {

  static final String QUEUE = "heartbeat";

  private final Outbox outbox;
  private final AtomicReference<Instant> lastBeat = new AtomicReference<>(Instant.now());

  Heartbeat(Outbox outbox, MeterRegistry metrics) {
    this.outbox = outbox;
    TimeGauge.builder("worker.heartbeat.age", this::ageInMillis, TimeUnit.MILLISECONDS)
        .description("Time since the newest heartbeat that was handled here was sent.")
        .register(metrics);
  }

  @Bean
  static Declarables heartbeatQueue(@Value(JobQueue.PREFIX + QUEUE) String name) {
    return JobQueue.named(name);
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.MINUTES)
  @Transactional
  void send() {
    outbox.add(QUEUE, new Beat(Instant.now()));
  }

  /** Takes note of a beat. One that comes late or twice changes nothing. */
  @RabbitListener(queues = JobQueue.PREFIX + QUEUE)
  void handle(Beat beat) {
    lastBeat.accumulateAndGet(beat.sentAt(), (a, b) -> a.isAfter(b) ? a : b);
  }

  private long ageInMillis() {
    return Duration.between(lastBeat.get(), Instant.now()).toMillis();
  }

  /** The message. */
  record Beat(Instant sentAt) {}
}
