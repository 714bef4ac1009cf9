package com.example.acmeshop.graphql;

import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Bounds what one request may ask for, and gives a code to the errors that GraphQL itself finds.
 */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {

  private static final Logger log = LoggerFactory.getLogger(RequestInterceptor.class);

  // More than any page needs.
  private static final int MAX_TOKENS = 1000;
  private static final ParserOptions LIMITS =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(options -> options.maxTokens(MAX_TOKENS));

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    request.configureExecutionInput(
        (_, input) -> input.graphQLContext(Map.of(ParserOptions.class, LIMITS)).build());
    return chain.next(request).map(RequestInterceptor::coded);
  }

  private static WebGraphQlResponse coded(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return response.transform(
        coded -> coded.errors(errors.stream().map(RequestInterceptor::coded).toList()));
  }

  private static GraphQLError coded(GraphQLError error) {
    Map<String, Object> extensions =
        new HashMap<>(Optional.ofNullable(error.getExtensions()).orElse(Map.of()));
    if (extensions.containsKey("code")) {
      return error;
    }
    // What has no path was found before anything was done: in the request.
    boolean isRequestError = error.getPath() == null;
    if (!isRequestError) {
      log.error("{} failed: {}", error.getPath(), error.getMessage());
    }
    extensions.put("code", isRequestError ? "BAD_USER_INPUT" : "INTERNAL");
    return GraphQLError.newError()
        .errorType(error.getErrorType())
        .path(error.getPath())
        .locations(error.getLocations())
        .message("%s", isRequestError ? error.getMessage() : InternalErrorResolver.FAILED)
        .extensions(extensions)
        .build();
  }
}
