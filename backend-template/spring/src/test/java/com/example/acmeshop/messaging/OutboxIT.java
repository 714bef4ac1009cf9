package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import com.example.acmeshop.WorkerIntegrationTest;

@WorkerIntegrationTest
class OutboxIT {

  private static final String NOWHERE = "no-such-queue";

  @Autowired private Outbox outbox;
  @Autowired private OutboxRelay relay;
  @Autowired private Heartbeat heartbeat;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient database;

  @AfterEach
  void empty() {
    database.sql("DELETE FROM outbox").update();
  }

  @Test
  void aJobLeavesTheOutboxOnceTheBrokerHasIt() {
    heartbeat.send();

    await().atMost(Duration.ofSeconds(30)).until(() -> waitingFor("heartbeat") == 0);
  }

  @Test
  void aJobThatNoQueueTakesStays() {
    transaction.executeWithoutResult(_ -> outbox.add(NOWHERE, Map.of()));

    relay.relay();

    assertThat(waitingFor(NOWHERE)).isEqualTo(1);
  }

  @Test
  void aJobOfATransactionThatFailsIsNeverSent() {
    transaction.executeWithoutResult(status -> {
      outbox.add(NOWHERE, Map.of());
      status.setRollbackOnly();
    });

    assertThat(waitingFor(NOWHERE)).isZero();
  }

  @Test
  void aJobNeedsATransaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> outbox.add(NOWHERE, Map.of()));
  }

  private long waitingFor(String queue) {
    return database
        .sql("SELECT count(*) FROM outbox WHERE queue = :queue")
        .param("queue", queue)
        .query(Long.class)
        .single();
  }
}
