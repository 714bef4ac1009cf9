package com.example.acmeshop.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes migrations back by their scripts {@code db/undo/U<version>__<description>.sql}, which
 * Flyway's free edition does not run.
 */
class UndoMigration {

  private static final Logger log = LoggerFactory.getLogger(UndoMigration.class);

  private final Flyway flyway;

  UndoMigration(Flyway flyway) {
    this.flyway = flyway;
  }

  /**
   * Undoes the newest applied migration and forgets that it was applied, in one transaction. Does
   * nothing where none is applied.
   *
   * @throws IllegalStateException when the migration has no undo script
   */
  void undoNewest() {
    MigrationInfo newest = flyway.info().current();
    if (newest == null) {
      log.info("No migration is applied, nothing to undo");
      return;
    }
    String version = newest.getVersion().getVersion();
    Resource script = undoScript(version);
    DataSource database = flyway.getConfiguration().getDataSource();
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(_ -> {
          new ResourceDatabasePopulator(script).execute(database);
          JdbcClient.create(database)
              .sql("DELETE FROM flyway_schema_history WHERE version = :version")
              .param("version", version)
              .update();
        });
    log.info("Undid migration {} by {}", newest.getScript(), script.getFilename());
  }

  private static Resource undoScript(String version) {
    String pattern = "classpath:db/undo/U" + version + "__*.sql";
    try {
      Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(pattern);
      if (scripts.length != 1) {
        throw new IllegalStateException(
            "migration %s needs exactly one undo script %s, but has %d"
                .formatted(version, pattern, scripts.length));
      }
      return scripts[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
