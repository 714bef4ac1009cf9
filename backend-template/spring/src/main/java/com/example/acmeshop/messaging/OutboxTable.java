package com.example.acmeshop.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code outbox}. */
@Repository
class OutboxTable {

  private final JdbcClient database;

  OutboxTable(JdbcClient database) {
    this.database = database;
  }

  void insert(String queue, String payload) {
    database
        .sql("INSERT INTO outbox (queue, payload) VALUES (:queue, :payload)")
        .param("queue", queue)
        .param("payload", payload)
        .update();
  }

  /**
   * Jobs whose time has come, the longest due first. They are the caller's until its transaction
   * ends: what another has is skipped, not waited for.
   */
  List<Job> takeDue(int limit) {
    return database
        .sql(
            """
            SELECT id, queue, payload FROM outbox WHERE next_attempt_at <= now()
            ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
        .param("limit", limit)
        .query(Job.class)
        .list();
  }

  void delete(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      database.sql("DELETE FROM outbox WHERE id IN (:ids)").param("ids", ids).update();
    }
  }

  /**
   * Counts an attempt in vain. The pause before the next one doubles each time, from a second to
   * about nine minutes, give or take a half: chance parts those that were refused together, as one
   * of them may be the reason for all.
   */
  void postpone(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      database
          .sql(
              """
              UPDATE outbox SET
                attempts = attempts + 1,
                next_attempt_at =
                  now() + interval '1 second' * 2 ^ least(attempts, 9) * (0.5 + random())
              WHERE id IN (:ids)
              """)
          .param("ids", ids)
          .update();
    }
  }

  long count() {
    return database.sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  /** How long the oldest job has been waiting; zero where none is. */
  Duration oldestAge() {
    double seconds =
        database
            .sql("SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM outbox")
            .query(Double.class)
            .single();
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** What it takes to send a job. */
  record Job(long id, String queue, String payload) {}
}
