package com.example.acmeshop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a process tells its release outside development, where nobody asks it. */
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

  @Test
  void aLineIsJsonAndNamesTheRelease(CapturedOutput output) {
    try (ConfigurableApplicationContext _ = start()) {
      LoggerFactory.getLogger(LogsTest.class).info("a line of the log");
    }

    JsonNode line = lineWith("a line of the log", output);
    assertThat(line.at("/service/version").asString()).isEqualTo("1.2.3");
    assertThat(line.at("/labels/commit").asString()).isEqualTo("0123abc");
    assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
  }

  @Test
  void aLineWithinATraceNamesIt(CapturedOutput output) {
    try (ConfigurableApplicationContext _ = start();
        MDC.MDCCloseable _ = MDC.putCloseable("traceId", "0af7651916cd43dd8448eb211c80319c");
        MDC.MDCCloseable _ = MDC.putCloseable("spanId", "b7ad6b7169203331")) {
      LoggerFactory.getLogger(LogsTest.class).info("a line within a trace");
    }

    JsonNode line = lineWith("a line within a trace", output);
    assertThat(line.path("trace.id").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(line.path("span.id").asString()).isEqualTo("b7ad6b7169203331");
  }

  @Test
  void errorTrackingIsToldVersionAndCommit() {
    try (ConfigurableApplicationContext process = start()) {
      assertThat(process.getEnvironment().getProperty("sentry.release"))
          .isEqualTo("acme-shop@1.2.3+0123abc");
    }
  }

  private static JsonNode lineWith(String message, CapturedOutput output) {
    return output
        .getOut()
        .lines()
        .filter(text -> text.contains(message))
        .map(JsonMapper.shared()::readTree)
        .findFirst()
        .orElseThrow();
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(NoBeans.class)
        .web(WebApplicationType.NONE)
        .run(
            "--spring.main.keep-alive=false",
            "--APP_ENVIRONMENT=staging",
            "--APP_VERSION=1.2.3",
            "--APP_COMMIT=0123abc",
            "--DATABASE_PASSWORD=secret");
  }

  private static final class NoBeans {}
}
