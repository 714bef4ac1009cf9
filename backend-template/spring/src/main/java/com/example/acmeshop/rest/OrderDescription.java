package com.example.acmeshop.rest;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes what the types of {@link OrderController} alone do not say. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrderDescription implements OpenApiCustomizer {

  /** The response of an operation that failed. */
  static final String PROBLEM = "#/components/responses/Problem";

  private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
  private static final String PROBLEM_MEDIA_TYPE = "application/problem+json";

  @Override
  public void customise(OpenAPI api) {
    Components components = api.getComponents();
    describeProblem(components);
    Schema<?> page = components.getSchemas().get("OrderPage");
    Schema<?> endCursor = page.getProperties().get("endCursor");
    endCursor.setTypes(new LinkedHashSet<>(List.of("string", "null")));
  }

  private static void describeProblem(Components components) {
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
    MediaType media = new MediaType().schema(new Schema<>().$ref(PROBLEM_SCHEMA));
    components.addResponses(
        "Problem",
        new ApiResponse()
            .description("What went wrong.")
            .content(new Content().addMediaType(PROBLEM_MEDIA_TYPE, media)));
  }
}
