package com.example.acmeshop.graphql;

import java.util.List;
import java.util.Map;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A response in GraphQL's form to what never came to be an operation: errors, and no data. */
record Refusal(List<Error> errors) {

  static Refusal of(HttpStatus status) {
    return new Refusal(List.of(new Error(message(status), Map.of("code", code(status)))));
  }

  /**
   * The type of such a response.
   *
   * @param accepted the header {@code Accept} of the request
   */
  static MediaType mediaType(String accepted) {
    MediaType own = MediaTypes.APPLICATION_GRAPHQL_RESPONSE;
    return accepted.contains(own.toString()) ? own : MediaType.APPLICATION_JSON;
  }

  private static String message(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "The body must be a JSON object with a query.";
      case NOT_FOUND -> "There is nothing here.";
      case METHOD_NOT_ALLOWED -> "Operations come by POST.";
      case NOT_ACCEPTABLE -> "Answers are JSON.";
      case CONTENT_TOO_LARGE -> "The body is too large.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be of the type application/json.";
      default -> status.is5xxServerError() ? InternalErrorResolver.FAILED : "This is refused.";
    };
  }

  private static String code(HttpStatus status) {
    if (status.is5xxServerError()) {
      return "INTERNAL";
    }
    return status == HttpStatus.NOT_FOUND ? "NOT_FOUND" : "BAD_USER_INPUT";
  }

  record Error(String message, Map<String, String> extensions) {}
}
