package com.example.acmeshop.graphql;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ActiveProfiles;

import com.example.acmeshop.operations.ServiceInfo;

@SpringBootTest
@AutoConfigureGraphQlTester
@ActiveProfiles({"development", "api"})
class ServiceInfoResolverTest {

  @Autowired private GraphQlTester api;
  @Autowired private ServiceInfo service;

  @Test
  void itSaysWhoAnswers() {
    api.document("{ serviceInfo { name version commit } }")
        .execute()
        .path("serviceInfo")
        .entity(ServiceInfo.class)
        .isEqualTo(service);
  }
}
