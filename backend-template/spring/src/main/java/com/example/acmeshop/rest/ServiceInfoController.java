package com.example.acmeshop.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import com.example.acmeshop.operations.ServiceInfo;

/** {@code /api/service-info}. */
@RestController
@Profile("api")
@Tag(name = "service")
class ServiceInfoController {

  private final ServiceInfo service;

  ServiceInfoController(ServiceInfo service) {
    this.service = service;
  }

  @GetMapping("/api/service-info")
  ServiceInfo getServiceInfo() {
    return service;
  }
}
