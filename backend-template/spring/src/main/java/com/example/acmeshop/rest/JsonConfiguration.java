package com.example.acmeshop.rest;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** How JSON is read, where no setting says it. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

  private static final List<CoercionInputShape> NO_TEXTS =
      List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);

  /** Takes only texts for texts: 5 is not "5". */
  @Bean
  JsonMapperBuilderCustomizer strictTexts() {
    return json ->
        json.withCoercionConfig(
            LogicalType.Textual,
            texts -> NO_TEXTS.forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
  }
}
