package com.example.acmeshop.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What went wrong, for programs. */
enum ProblemCode {
  BAD_USER_INPUT,
  NOT_FOUND,
  INTERNAL;

  static ProblemCode of(HttpStatusCode status) {
    if (status.is5xxServerError()) {
      return INTERNAL;
    }
    return status.isSameCodeAs(HttpStatus.NOT_FOUND) ? NOT_FOUND : BAD_USER_INPUT;
  }
}
