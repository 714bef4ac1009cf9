package com.example.acmeshop.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a {@link Problem} what was refused before it came to a controller. */
@RestController
@Profile("api")
@Hidden
class ProblemController implements ErrorController {

  /** Whoever asks for this address itself finds nothing there. */
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Object> answer(
      @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false)
          @Nullable Integer code) {
    HttpStatusCode status = code == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf(code);
    return Problem.of(ProblemDetail.forStatus(status), List.of()).answer(HttpHeaders.EMPTY);
  }
}
