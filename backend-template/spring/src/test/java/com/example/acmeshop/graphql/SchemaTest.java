package com.example.acmeshop.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.test.context.ActiveProfiles;

/** The checked-in schema and the code must say the same. */
@SpringBootTest
@ActiveProfiles({"development", "api"})
class SchemaTest {

  @Autowired private SchemaInspection inspection;

  @Test
  void everyFieldOfTheSchemaHasItsCode() {
    SchemaReport report = inspection.report;

    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments().keySet()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class SchemaInspection {

    private SchemaReport report;

    @Bean
    GraphQlSourceBuilderCustomizer keepReport() {
      return builder -> builder.inspectSchemaMappings(found -> report = found);
    }
  }
}
