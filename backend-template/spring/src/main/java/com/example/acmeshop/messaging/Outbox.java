package com.example.acmeshop.messaging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs to be sent, kept in the database: a job is there exactly when the change is there that wants
 * it, and the broker may be away for a while. {@link OutboxRelay} sends them.
 */
@Component
public class Outbox {

  private final OutboxTable table;
  private final JsonMapper json;

  Outbox(OutboxTable table, JsonMapper json) {
    this.table = table;
    this.json = json;
  }

  /**
   * Adds a job to the running transaction.
   *
   * @param queue the {@link JobQueue} to send it to, without the prefix
   * @param job what to do, as a type that JSON can hold
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String queue, Object job) {
    table.insert(queue, json.writeValueAsString(job));
  }
}
