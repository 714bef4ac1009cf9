package com.example.acmeshop.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers with a {@link Problem} whatever goes wrong, and logs what nobody could explain. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** The caller learns that it failed, and no details. */
  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
    log.error("{} failed", request.getDescription(false), e);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; the failure has been recorded.");
    return Problem.of(detail, List.of()).answer(HttpHeaders.EMPTY);
  }

  /** A parameter that can't be read as its type. */
  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, "A parameter is not valid.");
    FieldError error = new FieldError(String.valueOf(e.getPropertyName()), "is not valid");
    return Problem.of(detail, List.of(error)).answer(headers);
  }

  /** A body that can't be read, or a field of it that can't be read as its type. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, "The body is not valid.");
    List<FieldError> errors =
        e.getCause() instanceof JacksonException cause
            ? cause.getPath().stream()
                .limit(1)
                .map(field -> new FieldError(field.getPropertyName(), "is not valid"))
                .toList()
            : List.of();
    return Problem.of(detail, errors).answer(headers);
  }

  /** Every other failure that Spring itself has found. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail detail =
        body instanceof ProblemDetail known ? known : ProblemDetail.forStatus(status);
    return Problem.of(detail, List.of()).answer(headers);
  }
}
