package com.example.acmeshop.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Logs whatever nobody else could explain; the caller learns that it failed, and no details. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InternalErrorResolver extends DataFetcherExceptionResolverAdapter {

  /** What callers are told of a failure. */
  static final String FAILED = "The service failed; the failure has been recorded.";

  private static final Logger log = LoggerFactory.getLogger(InternalErrorResolver.class);

  @Override
  protected GraphQLError resolveToSingleError(Throwable e, DataFetchingEnvironment environment) {
    log.error("{} failed", environment.getExecutionStepInfo().getPath(), e);
    return GraphQLError.newError()
        .errorType(ErrorType.INTERNAL_ERROR)
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .message(FAILED)
        .extensions(Map.of("code", "INTERNAL"))
        .build();
  }
}
