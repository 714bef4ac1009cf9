package com.example.acmeshop.graphql;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import com.example.acmeshop.operations.ServiceInfo;

/** Resolves the query {@code serviceInfo}. */
@Controller
class ServiceInfoResolver {

  private final ServiceInfo service;

  ServiceInfoResolver(ServiceInfo service) {
    this.service = service;
  }

  @QueryMapping
  ServiceInfo serviceInfo() {
    return service;
  }
}
