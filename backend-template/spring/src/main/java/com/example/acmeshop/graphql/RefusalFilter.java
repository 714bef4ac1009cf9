package com.example.acmeshop.graphql;

import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Refuses in GraphQL's form what can't be an operation. */
class RefusalFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final List<MediaType> ANSWERS =
      List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

  private final JsonMapper json;

  RefusalFilter(JsonMapper json) {
    this.json = json;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!request.method().equals(HttpMethod.POST)) {
      return refuse(HttpStatus.METHOD_NOT_ALLOWED, request);
    }
    if (!isJson(request)) {
      return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
    }
    if (!takesAnswers(request)) {
      return refuse(HttpStatus.NOT_ACCEPTABLE, request);
    }
    byte[] body = request.body(byte[].class);
    if (!hasQuery(body)) {
      return refuse(HttpStatus.BAD_REQUEST, request);
    }
    try {
      return next.handle(ServerRequest.from(request).body(body).build());
    } catch (HttpMessageNotReadableException _) {
      return refuse(HttpStatus.BAD_REQUEST, request);
    }
  }

  /** Asked beforehand, as what reads the request fails where there is none. */
  private boolean hasQuery(byte[] body) {
    try {
      return json.readTree(body).path("query").isString();
    } catch (JacksonException _) {
      return false;
    }
  }

  private static boolean isJson(ServerRequest request) {
    try {
      return request
          .headers()
          .contentType()
          .filter(MediaType.APPLICATION_JSON::includes)
          .isPresent();
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private static boolean takesAnswers(ServerRequest request) {
    try {
      List<MediaType> accepted = request.headers().accept();
      return accepted.isEmpty()
          || accepted.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::includes));
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private static ServerResponse refuse(HttpStatus status, ServerRequest request) {
    ServerResponse.BodyBuilder response = ServerResponse.status(status);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      response.allow(HttpMethod.POST);
    }
    String accepted = String.join(",", request.headers().header("Accept"));
    return response.contentType(Refusal.mediaType(accepted)).body(Refusal.of(status));
  }
}
