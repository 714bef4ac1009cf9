package com.example.acmeshop.migration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The process {@code migrate}: applies the migrations that are missing, and ends. {@code migrate
 * undo} takes the newest one back instead.
 *
 * <p>Not annotated as a configuration, so that the other processes' component scan passes it by.
 */
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
public class Migration {

  @Bean
  FlywayMigrationStrategy migrationStrategy(ApplicationArguments arguments) {
    return arguments.getNonOptionArgs().contains("undo")
        ? flyway -> new UndoMigration(flyway).undoNewest()
        : flyway -> flyway.migrate();
  }
}
