package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.example.acmeshop.WorkerIntegrationTest;

@WorkerIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class FailedJobsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private RabbitTemplate rabbit;
  @Autowired private AmqpAdmin broker;

  @Value(JobQueue.PREFIX + Heartbeat.QUEUE)
  private String queue;

  /** Error tracking gets what is logged as an error, and nothing below. */
  @Test
  void aJobThatKeepsFailingIsAnErrorAndEndsWithTheDeadLetters(CapturedOutput output) {
    Message hopeless =
        MessageBuilder.withBody("{\"sentAt\": \"never\"}".getBytes(StandardCharsets.UTF_8))
            .setContentType("application/json")
            .setMessageId("hopeless")
            .build();

    rabbit.send("", queue, hopeless);

    String dead = JobQueue.deadLetters(queue);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rabbit.receive(dead)).isNotNull());
    assertThat(output)
        .containsPattern("ERROR .* Job hopeless of the queue shop\\.heartbeat failed")
        .contains("Caused by: tools.jackson.databind");
  }

  /** By default RabbitMQ drops a message that was given back 20 times. */
  @Test
  void aDeadLetterStaysHoweverOftenItIsLookedAt() {
    String dead = JobQueue.deadLetters("looked-at");
    JobQueue.named("looked-at").getDeclarablesByType(Queue.class).forEach(broker::declareQueue);
    rabbit.convertAndSend("", dead, "a dead letter");

    for (int i = 0; i < 30; i++) {
      await().atMost(PATIENCE).until(() -> rabbit.execute(channel -> lookAt(dead, channel)));
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(rabbit.receiveAndConvert(dead)).isEqualTo("a dead letter"));
  }

  /** Takes the next message and gives it back; false where none is there, maybe not yet again. */
  private static boolean lookAt(String queue, Channel channel) throws IOException {
    GetResponse next = channel.basicGet(queue, false);
    if (next != null) {
      channel.basicNack(next.getEnvelope().getDeliveryTag(), false, true);
    }
    return next != null;
  }
}
