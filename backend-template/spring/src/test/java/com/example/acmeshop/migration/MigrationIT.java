package com.example.acmeshop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import com.example.acmeshop.Application;
import com.example.acmeshop.PostgresContainer;

@Testcontainers
class MigrationIT {

  @Container
  private static final PostgreSQLContainer postgres =
      new PostgreSQLContainer(PostgresContainer.IMAGE);

  /** Each step back must leave nothing behind that the step forward would trip over. */
  @Test
  void theSchemaMigratesForwardBackAndForwardAgain() {
    run("migrate");
    List<String> migrated = schema();

    while (appliedMigrations() > 0) {
      run("migrate", "undo");
    }
    assertThat(schema()).isEmpty();
    run("migrate", "undo");

    run("migrate");
    assertThat(schema()).isEqualTo(migrated);
  }

  private static void run(String... process) {
    Stream<String> database =
        Stream.of(
            "--spring.datasource.url=" + postgres.getJdbcUrl(),
            "--spring.datasource.username=" + postgres.getUsername(),
            "--spring.datasource.password=" + postgres.getPassword());
    Application.main(Stream.concat(Stream.of(process), database).toArray(String[]::new));
  }

  private static long appliedMigrations() {
    return database()
        .sql("SELECT count(*) FROM flyway_schema_history WHERE version IS NOT NULL")
        .query(Long.class)
        .single();
  }

  /** Every column, index and constraint but Flyway's own. */
  private static List<String> schema() {
    return database()
        .sql(
            """
            SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
            UNION ALL
            SELECT indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
            UNION ALL
            SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
              AND conrelid <> 'flyway_schema_history'::regclass
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private static JdbcClient database() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()));
  }
}
