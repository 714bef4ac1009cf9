package com.example.acmeshop.rest;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import com.example.acmeshop.orders.InvalidInputException;
import com.example.acmeshop.orders.OrderNotFoundException;

/** Says what a caller did wrong about orders; asked before {@link ProblemAdvice}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblemAdvice {

  @ExceptionHandler
  ResponseEntity<Object> invalidInput(InvalidInputException e) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The request is not valid.");
    List<FieldError> errors =
        e.fields().stream().map(field -> new FieldError(field.field(), field.message())).toList();
    return Problem.of(detail, errors).answer(HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<Object> notFound(OrderNotFoundException e) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    return Problem.of(detail, List.of()).answer(HttpHeaders.EMPTY);
  }
}
