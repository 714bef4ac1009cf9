package com.example.acmeshop.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

import com.example.acmeshop.orders.InvalidField;
import com.example.acmeshop.orders.InvalidInputException;
import com.example.acmeshop.orders.OrderNotFoundException;

/** Says what a caller did wrong, in {@code extensions.code} and {@code extensions.field}. */
@ControllerAdvice
class OrderErrors {

  /** One error for each field. */
  @GraphQlExceptionHandler
  List<GraphQLError> invalidInput(InvalidInputException e, DataFetchingEnvironment environment) {
    return e.fields().stream().map(field -> badUserInput(field, environment)).toList();
  }

  @GraphQlExceptionHandler
  GraphQLError notFound(OrderNotFoundException e, DataFetchingEnvironment environment) {
    return GraphQLError.newError()
        .errorType(ErrorType.NOT_FOUND)
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .message("%s", e.getMessage())
        .extensions(Map.of("code", "NOT_FOUND"))
        .build();
  }

  private static GraphQLError badUserInput(
      InvalidField field, DataFetchingEnvironment environment) {
    return GraphQLError.newError()
        .errorType(ErrorType.BAD_REQUEST)
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .message("%s %s", field.field(), field.message())
        .extensions(Map.of("code", "BAD_USER_INPUT", "field", field.field()))
        .build();
  }
}
