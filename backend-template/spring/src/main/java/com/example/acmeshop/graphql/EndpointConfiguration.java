package com.example.acmeshop.graphql;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The address of the API, in place of Spring's own route to it, which refuses by empty answers. */
@Configuration(proxyBeanMethods = false)
@Profile("api")
class EndpointConfiguration {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> endpoint(
      @Value("${spring.graphql.http.path}") String path,
      GraphQlHttpHandler graphql,
      JsonMapper json) {
    return RouterFunctions.route()
        .route(RequestPredicates.path(path), graphql::handleRequest)
        .filter(new RefusalFilter(json))
        .build();
  }
}
