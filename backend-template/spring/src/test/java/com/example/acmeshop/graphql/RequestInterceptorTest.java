package com.example.acmeshop.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Errors that nobody has explained. */
class RequestInterceptorTest {

  private static final String FOUND = "what GraphQL has found";

  @Test
  void anErrorOfTheRequestIsTheCallersMistake() {
    ResponseError error = coded(GraphQLError.newError().message(FOUND).build());

    assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
    assertThat(error.getMessage()).isEqualTo(FOUND);
  }

  @Test
  void anErrorOfAFieldIsAFailureThatLeaksNoDetails() {
    ResultPath field = ResultPath.rootPath().segment("serviceInfo");

    ResponseError error = coded(GraphQLError.newError().message(FOUND).path(field).build());

    assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
    assertThat(error.getMessage()).isEqualTo(InternalErrorResolver.FAILED);
    assertThat(error.getPath()).isEqualTo("serviceInfo");
  }

  private static ResponseError coded(GraphQLError error) {
    WebGraphQlRequest request =
        new WebGraphQlRequest(
            URI.create("/api/graphql"),
            new HttpHeaders(),
            null,
            null,
            Map.of(),
            Map.of("query", "{ serviceInfo { name } }"),
            "1",
            Locale.ENGLISH);
    ExecutionInput input = ExecutionInput.newExecutionInput("{ serviceInfo { name } }").build();
    ExecutionResult result = ExecutionResult.newExecutionResult().addError(error).build();
    WebGraphQlResponse response =
        new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    return new RequestInterceptor()
        .intercept(request, _ -> Mono.just(response))
        .block()
        .getErrors()
        .getFirst();
  }
}
