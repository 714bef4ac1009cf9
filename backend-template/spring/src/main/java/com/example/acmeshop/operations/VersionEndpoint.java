package com.example.acmeshop.operations;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code GET /version} on the management port: which release and commit runs here. */
@Component
@Endpoint(id = "version")
class VersionEndpoint {

  private final ServiceInfo service;

  VersionEndpoint(ServiceInfo service) {
    this.service = service;
  }

  @ReadOperation
  ServiceInfo version() {
    return service;
  }
}
