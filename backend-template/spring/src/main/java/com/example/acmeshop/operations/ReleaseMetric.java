package com.example.acmeshop.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * The metric {@code application_info}: always 1, its labels join other metrics with the release.
 */
@Component
class ReleaseMetric implements MeterBinder {

  private final ServiceInfo service;

  ReleaseMetric(ServiceInfo service) {
    this.service = service;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("application.info", () -> 1)
        .description("The release that runs.")
        .tag("version", service.version())
        .tag("commit", service.commit())
        .register(registry);
  }
}
