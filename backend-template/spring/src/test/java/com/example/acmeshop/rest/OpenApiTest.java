package com.example.acmeshop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

/** The checked-in description and the code must say the same, but for prose and order. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"development", "api"})
class OpenApiTest {

  @Autowired private MockMvcTester api;

  @Test
  void theCodeDoesWhatTheDescriptionSays() throws Exception {
    String generated =
        api.get().uri("/api/openapi.yaml").exchange().getResponse().getContentAsString();
    String checkedIn = Files.readString(Path.of("api/openapi.yaml"));

    assertThat(facts(generated)).isEqualTo(facts(checkedIn));
  }

  private static Object facts(String yaml) {
    return factsOf(new Yaml().load(yaml));
  }

  /** Sorted, without descriptions and summaries. */
  private static Object factsOf(Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        TreeMap<String, Object> facts = new TreeMap<>();
        map.forEach((key, value) -> facts.put(key.toString(), factsOf(value)));
        facts.keySet().removeIf(OpenApiTest::isProse);
        yield facts;
      }
      case List<?> list ->
          new TreeSet<>(list.stream().map(OpenApiTest::factsOf).map(Object::toString).toList());
      default -> node.toString();
    };
  }

  private static boolean isProse(String key) {
    return key.equals("description") || key.equals("summary");
  }
}
