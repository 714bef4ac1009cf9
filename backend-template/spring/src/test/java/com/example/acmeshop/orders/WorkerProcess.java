package com.example.acmeshop.orders;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.rabbitmq.RabbitMQContainer;

import com.example.acmeshop.Application;

/** The process {@code worker} as it runs elsewhere: a program of its own, which a test can kill. */
class WorkerProcess implements AutoCloseable {

  private static final File LOG = Path.of("target", "workers.log").toFile();

  private final Process process;

  private WorkerProcess(Process process) {
    this.process = process;
  }

  /** Starts one; its output goes to {@code target/workers.log}. */
  static WorkerProcess start(JdbcConnectionDetails database, RabbitMQContainer broker)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dspring.devtools.restart.enabled=false",
            "-cp",
            classPath(),
            Application.class.getName(),
            "worker",
            "--management.server.port=0",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword(),
            "--spring.rabbitmq.host=" + broker.getHost(),
            "--spring.rabbitmq.port=" + broker.getAmqpPort(),
            "--spring.rabbitmq.username=" + broker.getAdminUsername(),
            "--spring.rabbitmq.password=" + broker.getAdminPassword());
    return new WorkerProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
            .start());
  }

  /** Without the tests: their configuration would be part of the program. */
  private static String classPath() {
    Path tests =
        Path.of(WorkerProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Kills it as {@code kill -9} does, or a machine that loses its power. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as deployments do: it brings to an end what it does. */
  void end() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
