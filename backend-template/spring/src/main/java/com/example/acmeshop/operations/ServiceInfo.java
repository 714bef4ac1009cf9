package com.example.acmeshop.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who answers.
 *
 * @param name name of the service
 * @param version the release that runs
 * @param commit the Git commit that it was built from
 */
@ConfigurationProperties("service")
public record ServiceInfo(String name, String version, String commit) {}
