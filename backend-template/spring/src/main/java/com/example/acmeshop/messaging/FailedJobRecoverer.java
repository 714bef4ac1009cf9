package com.example.acmeshop.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts a job that was tried often enough to the dead letters, and says so as an error, with the
 * cause: Spring's own recoverer only warns, which error tracking does not hear.
 */
@Component
@Profile("worker")
class FailedJobRecoverer implements MessageRecoverer {

  private static final Logger log = LoggerFactory.getLogger(FailedJobRecoverer.class);

  @Override
  public void recover(Message message, Throwable cause) {
    MessageProperties job = message.getMessageProperties();
    String queue = job.getConsumerQueue();
    log.error(
        "Job {} of the queue {} failed each time and goes to {}",
        job.getMessageId(),
        queue,
        JobQueue.deadLetters(queue),
        cause);
    // Without the cause: the listener's container logs what is thrown here once more.
    throw new AmqpRejectAndDontRequeueException("tried often enough");
  }
}
