package com.example.acmeshop.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How much waits in the outbox, {@code outbox_jobs}, and for how long, {@code
 * outbox_oldest_job_age_seconds}. Every worker tells the same: they share the table.
 */
@Component
@Profile("worker")
class OutboxMetrics implements MeterBinder {

  private final OutboxTable outbox;

  OutboxMetrics(OutboxTable outbox) {
    this.outbox = outbox;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("outbox.jobs", outbox::count)
        .description("Jobs that the broker has not taken yet.")
        .register(registry);
    TimeGauge.builder(
            "outbox.oldest.job.age", () -> outbox.oldestAge().toMillis(), TimeUnit.MILLISECONDS)
        .description("Time since the oldest of them was added.")
        .register(registry);
  }
}
