package com.example.acmeshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.rabbitmq.RabbitMQContainer;

import com.example.acmeshop.ApiIntegrationTest;
import com.example.acmeshop.RabbitContainer;
import com.example.acmeshop.messaging.JobQueue;

/** Orders are confirmed once, whatever dies in between. */
@ApiIntegrationTest
@Testcontainers
class OrderConfirmationByKilledWorkersIT {

  @Container
  private static final RabbitMQContainer rabbit = new RabbitMQContainer(RabbitContainer.IMAGE);

  @Autowired private Orders orders;
  @Autowired private OrderConfirmation confirmation;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient database;
  @Autowired private JdbcConnectionDetails databaseAddress;

  private final CachingConnectionFactory connections =
      new CachingConnectionFactory(rabbit.getHost(), rabbit.getAmqpPort());
  private final AmqpAdmin broker = new RabbitAdmin(connections);

  /** Forgets other tests; has the database count what was really done; a job takes a while. */
  @BeforeEach
  void noteConfirmations() {
    database
        .sql(
            """
            DELETE FROM outbox;
            DELETE FROM orders;
            CREATE TABLE confirmations (order_id uuid NOT NULL);
            CREATE FUNCTION note_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              PERFORM pg_sleep(0.01);
              INSERT INTO confirmations VALUES (NEW.id);
              RETURN NEW;
            END $$;
            CREATE TRIGGER note_confirmation AFTER UPDATE ON orders
              FOR EACH ROW WHEN (NEW.status = 'CONFIRMED') EXECUTE FUNCTION note_confirmation();
            """)
        .update();
  }

  @BeforeEach
  void connect() {
    connections.setUsername(rabbit.getAdminUsername());
    connections.setPassword(rabbit.getAdminPassword());
  }

  @AfterEach
  void disconnect() {
    connections.destroy();
  }

  @AfterEach
  void forgetConfirmations() {
    database
        .sql(
            """
            DROP TRIGGER note_confirmation ON orders;
            DROP FUNCTION note_confirmation;
            DROP TABLE confirmations;
            """)
        .update();
  }

  @Test
  void workersThatAreKilledLoseAndDoubleNoneOfAThousandJobs() throws IOException {
    List<Order> placed = place(1000);
    for (int confirmed : new int[] {100, 400, 700}) {
      try (WorkerProcess worker = startWorker()) {
        soon().until(() -> confirmed().size() >= confirmed);
        worker.kill();
      }
      assertThat(confirmed()).as("killed in the midst").hasSizeLessThan(placed.size());
    }

    try (WorkerProcess worker = startWorker()) {
      awaitAllDone();
      askOnceMoreFor(placed);
      awaitAllDone();
      worker.end();
    }
    assertConfirmedOnce(placed);
  }

  @Test
  void aWorkerThatIsKilledInTheMiddleLeavesTheJobToTheNext() throws IOException {
    Order order = place(1).getFirst();
    try (WorkerProcess worker = startWorker()) {
      transaction.executeWithoutResult(_ -> {
        lock(order);
        soon().until(() -> someoneWaitsForALock() && waitingJobs() == 0);
        worker.kill();
        soon().until(() -> waitingJobs() == 1);
      });
    }

    try (WorkerProcess worker = startWorker()) {
      awaitAllDone();
      worker.end();
    }
    assertConfirmedOnce(List.of(order));
  }

  private WorkerProcess startWorker() throws IOException {
    return WorkerProcess.start(databaseAddress, rabbit);
  }

  private List<Order> place(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ -> orders.place(new PlaceOrder("Tea", 1)))
        .toList();
  }

  private void askOnceMoreFor(List<Order> placed) {
    transaction.executeWithoutResult(_ -> placed.forEach(confirmation::request));
  }

  /** Holds whoever confirms the order in the middle of that. */
  private void lock(Order order) {
    database
        .sql("SELECT id FROM orders WHERE id = :id FOR UPDATE")
        .param("id", order.id())
        .query(UUID.class)
        .single();
  }

  private boolean someoneWaitsForALock() {
    return count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0;
  }

  /** The broker tells what waits, and not what a worker has: that takes no longer. */
  private void awaitAllDone() {
    soon().during(Duration.ofSeconds(1)).until(() -> waitingJobs() == 0);
  }

  /** Jobs that no worker has. */
  private long waitingJobs() {
    return count("SELECT count(*) FROM outbox WHERE queue = 'orders.confirm'")
        + messages(OrderConfirmation.QUEUE);
  }

  /** Those that wait; none where the worker has not made the queue yet. */
  private long messages(String queue) {
    QueueInformation information = broker.getQueueInfo(queue);
    return information == null ? 0 : information.getMessageCount();
  }

  /** To be asked when no worker runs: what one had and did not end is waiting again. */
  private void assertConfirmedOnce(List<Order> placed) {
    assertThat(waitingJobs()).isZero();
    assertThat(messages(JobQueue.deadLetters(OrderConfirmation.QUEUE))).isZero();
    assertThat(confirmed())
        .containsExactlyInAnyOrderElementsOf(placed.stream().map(Order::id).toList());
    assertThat(count("SELECT count(*) FROM orders WHERE status <> 'CONFIRMED'")).isZero();
  }

  /** The orders, each as often as it was confirmed. */
  private List<UUID> confirmed() {
    return database.sql("SELECT order_id FROM confirmations").query(UUID.class).list();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
  }
}
