package com.example.acmeshop.rest;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.example.acmeshop.operations.ServiceInfo;

/** What the description of the API says beyond its controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    // A setting of the library's that is there for a whole program only.
    ModelResolver.enumsAsRef = true;
  }

  @Bean
  OpenAPI apiDescription(ServiceInfo service) {
    return new OpenAPI()
        .info(new Info().title(service.name()).version("1"))
        .servers(List.of(new Server().url("/")));
  }

  /** Records are complete: a property is there, unless it is marked as not required. */
  @Bean
  OpenApiCustomizer requiredProperties() {
    return api -> api.getComponents().getSchemas().values().forEach(this::requireAll);
  }

  private void requireAll(Schema<?> schema) {
    if (schema.getProperties() != null && schema.getRequired() == null) {
      schema.setRequired(List.copyOf(schema.getProperties().keySet()));
    }
  }
}
