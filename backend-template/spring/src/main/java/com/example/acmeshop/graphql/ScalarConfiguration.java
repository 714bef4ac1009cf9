package com.example.acmeshop.graphql;

import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The schema's own scalars. */
@Configuration(proxyBeanMethods = false)
class ScalarConfiguration {

  @Bean
  RuntimeWiringConfigurer dateTime() {
    return wiring -> wiring.scalar(ExtendedScalars.DateTime);
  }
}
