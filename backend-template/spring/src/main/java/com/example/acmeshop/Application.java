package com.example.acmeshop;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

import com.example.acmeshop.migration.Migration;

/** The program: one build, whose first argument names the process that it runs as. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  private static final String DEFAULT_PROCESS = "api";
  private static final int EXIT_WRONG_USAGE = 2;

  /**
   * Starts a process.
   *
   * @param args the process's name, {@code api} where there is none, then its own arguments
   */
  public static void main(String[] args) {
    String process = args.length == 0 ? DEFAULT_PROCESS : args[0];
    switch (process) {
      // [#if worker]
      case "worker" -> start(Application.class, process, WebApplicationType.SERVLET, args);
      // [/#if]
      case "api" -> start(Application.class, process, WebApplicationType.SERVLET, args);
      case "migrate" -> start(Migration.class, process, WebApplicationType.NONE, args).close();
      default -> {
        System.err.printf("error: there is no process `%s`%n", process);
        System.err.println("hint: the first argument is one of the processes that README.md lists");
        System.exit(EXIT_WRONG_USAGE);
      }
    }
  }

  private static ConfigurableApplicationContext start(
      Class<?> source, String process, WebApplicationType type, String[] args) {
    return new SpringApplicationBuilder(source).profiles(process).web(type).run(args);
  }
}
