package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import com.example.acmeshop.WorkerIntegrationTest;

@WorkerIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NOWHERE = "no-such-queue";

  @Autowired private Outbox outbox;
  @Autowired private OutboxRelay relay;
  @Autowired private Heartbeat heartbeat;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient database;
  @Autowired private AmqpAdmin broker;

  @AfterEach
  void empty() {
    database.sql("DELETE FROM outbox").update();
  }

  @Test
  void aJobLeavesTheOutboxOnceTheBrokerHasIt() {
    heartbeat.send();

    await().atMost(PATIENCE).until(() -> waitingFor(Heartbeat.QUEUE) == 0);
  }

  @Test
  void aJobThatNoQueueTakesStays() {
    transaction.executeWithoutResult(_ -> outbox.add(NOWHERE, Map.of()));

    relay.relay();

    assertThat(waitingFor(NOWHERE)).isEqualTo(1);
  }

  @Test
  void jobsThatNoQueueTakesHoldUpNoOthers() {
    transaction.executeWithoutResult(_ -> {
      for (int i = 0; i < 150; i++) {
        outbox.add(NOWHERE, Map.of());
      }
    });

    heartbeat.send();

    await().atMost(PATIENCE).until(() -> waitingFor(Heartbeat.QUEUE) == 0);
    assertThat(waitingFor(NOWHERE)).isEqualTo(150);
  }

  @Test
  void aQueueThatIsMissingIsOneErrorHoweverOftenItIsTried(CapturedOutput output) {
    String late = "comes-late";
    transaction.executeWithoutResult(_ -> {
      outbox.add(late, Map.of());
      outbox.add(late, Map.of());
    });

    await().atMost(PATIENCE).until(() -> fewestAttempts(late) >= 2);
    assertThat(output).containsOnlyOnce("refuses jobs for the queue shop.comes-late");

    broker.declareQueue(new Queue("shop." + late));
    await().atMost(PATIENCE).until(() -> waitingFor(late) == 0);
    assertThat(output).containsOnlyOnce("takes jobs for the queue shop.comes-late again");
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

  private int fewestAttempts(String queue) {
    return database
        .sql("SELECT min(attempts) FROM outbox WHERE queue = :queue")
        .param("queue", queue)
        .query(Integer.class)
        .single();
  }

  private long waitingFor(String queue) {
    return database
        .sql("SELECT count(*) FROM outbox WHERE queue = :queue")
        .param("queue", queue)
        .query(Long.class)
        .single();
  }
}
