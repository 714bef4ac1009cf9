package com.example.acmeshop.graphql;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers in GraphQL's form also what was refused before it came to the API. */
@RestController
@Profile("api")
class RefusalController implements ErrorController {

  /** Whoever asks for this address itself finds nothing there. */
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Refusal> answer(
      @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false)
          @Nullable Integer code,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
          String accepted) {
    HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
    return ResponseEntity.status(status)
        .contentType(Refusal.mediaType(accepted))
        .body(Refusal.of(status));
  }
}
