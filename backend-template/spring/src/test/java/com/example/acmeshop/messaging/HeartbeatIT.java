package com.example.acmeshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.example.acmeshop.WorkerIntegrationTest;

@WorkerIntegrationTest
class HeartbeatIT {

  private static final Duration AHEAD = Duration.ofHours(1);

  @Autowired private Outbox outbox;

  /** Not the running one: a beat from the future would stay with it. */
  @Test
  void onlyTheNewestBeatCountsHoweverOftenItComes() {
    MeterRegistry metrics = new SimpleMeterRegistry();
    Heartbeat heartbeat = new Heartbeat(outbox, metrics);
    Heartbeat.Beat newest = new Heartbeat.Beat(Instant.now().plus(AHEAD));

    heartbeat.handle(newest);
    heartbeat.handle(newest);
    heartbeat.handle(new Heartbeat.Beat(Instant.now()));

    double ageInSeconds = metrics.get("worker.heartbeat.age").timeGauge().value(TimeUnit.SECONDS);
    assertThat(ageInSeconds).isNegative();
  }
}
