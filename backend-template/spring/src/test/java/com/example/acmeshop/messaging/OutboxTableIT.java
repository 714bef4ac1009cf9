package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import com.example.acmeshop.WorkerIntegrationTest;

/** In a transaction that is rolled back: the running relay sees none of these jobs. */
@WorkerIntegrationTest
@Transactional
class OutboxTableIT {

  @Autowired private OutboxTable outbox;
  @Autowired private MeterRegistry metrics;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "5, 32", "9, 512", "10, 512", "100000, 512"})
  void thePauseDoublesUpToNineMinutesGiveOrTakeAHalf(int attempts, int seconds) {
    long id = add(attempts, "0 seconds");

    outbox.postpone(List.of(id));

    double pause =
        database
            .sql("SELECT extract(epoch FROM next_attempt_at - now()) FROM outbox WHERE id = :id")
            .param("id", id)
            .query(Double.class)
            .single();
    assertThat(pause).isBetween(0.5 * seconds, 1.5 * seconds);
  }

  @Test
  void aPostponedJobIsNotDue() {
    long postponed = add(3, "0 seconds");
    long due = add(0, "0 seconds");

    outbox.postpone(List.of(postponed));

    assertThat(outbox.takeDue(100))
        .extracting(OutboxTable.Job::id)
        .contains(due)
        .doesNotContain(postponed);
  }

  @Test
  void theLongestDueComesFirst() {
    long second = add(0, "2 hours");
    long first = add(0, "3 hours");

    assertThat(outbox.takeDue(2)).extracting(OutboxTable.Job::id).containsExactly(first, second);
  }

  @Test
  void metricsTellHowManyJobsWaitAndHowLong() {
    add(0, "1 hour");
    add(0, "0 seconds");

    // A heartbeat may wait too.
    assertThat(metrics.get("outbox.jobs").gauge().value()).isGreaterThanOrEqualTo(2);
    assertThat(metrics.get("outbox.oldest.job.age").timeGauge().value(TimeUnit.SECONDS))
        .isGreaterThanOrEqualTo(3600);
  }

  private long add(int attempts, String ago) {
    return database
        .sql(
            """
            INSERT INTO outbox (queue, payload, attempts, created_at, next_attempt_at)
            VALUES ('q', '{}', :attempts, now() - :ago::interval, now() - :ago::interval)
            RETURNING id
            """)
        .param("attempts", attempts)
        .param("ago", ago)
        .query(Long.class)
        .single();
  }
}
