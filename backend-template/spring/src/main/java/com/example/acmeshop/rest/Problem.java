package com.example.acmeshop.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * An error as RFC 9457 has it, with a code for programs.
 *
 * @param errors the fields that are not valid; empty where it is not about fields
 */
@Schema(requiredProperties = {"title", "status", "code"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String title, int status, @Nullable String detail, ProblemCode code, List<FieldError> errors) {

  static Problem of(ProblemDetail detail, List<FieldError> errors) {
    HttpStatusCode status = HttpStatusCode.valueOf(detail.getStatus());
    return new Problem(
        String.valueOf(detail.getTitle()),
        detail.getStatus(),
        detail.getDetail(),
        ProblemCode.of(status),
        errors);
  }

  /** The answer that says so. */
  ResponseEntity<Object> answer(HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(this);
  }
}
