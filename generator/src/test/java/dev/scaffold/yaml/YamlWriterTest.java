package dev.scaffold.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlWriterTest {

  @Test
  void writesBlocksInTheOrderGiven() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("name", "backend");
    inner.put("ports", List.of(8080L, 8081L));
    inner.put("none", List.of());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", 1);
    map.put("components", List.of(inner, Map.of()));
    map.put("nested", List.of(List.of("a", "b"), List.of(inner)));
    map.put("worker", true);
    map.put("key: odd", Map.of("x", "1.10"));

    String yaml = YamlWriter.write(map);

    assertThat(yaml)
        .isEqualTo(
            """
            schema: 1
            components:
              - name: backend
                ports:
                  - 8080
                  - 8081
                none: []
              - {}
            nested:
              - - a
                - b
              - - name: backend
                  ports:
                    - 8080
                    - 8081
                  none: []
            worker: true
            "key: odd":
              x: "1.10"
            """);
  }

  @Test
  void writesAnEmptyMap() {
    assertThat(YamlWriter.write(Map.of())).isEqualTo("{}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a ",
        " a",
        "a: b",
        "a:",
        "a #b",
        "a#b",
        "- a",
        "-",
        "?",
        "true",
        "No",
        "ON",
        "null",
        "~",
        "1",
        "1.10",
        "0x1f",
        "1e3",
        "12:30:45",
        "2026-01-01",
        ".inf",
        "'",
        "\"",
        "\\",
        "a\nb",
        "a\n",
        "\t",
        "x\u0000",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "Grüße",
        "🚀 & <b>",
        "👩‍💻",
        "@a",
        "`a`",
        "*a",
        "&a",
        "!a",
        "%a",
        "|",
        ">",
        "{a}",
        "[a]",
        "a, b",
        "a]",
        "sha256:0f",
        "a::b",
        "/x y",
        "=",
        "<<",
        "y",
        "com.example.shop",
        "a  b",
        "1_000",
        "0o7",
        "---",
        "..."
      })
  void writesAnyStringSoThatItReadsBackTheSame(String text) {
    String yaml =
        YamlWriter.write(Map.of("key", text, "list", List.of(text), "map", Map.of(text, text)));

    Map<String, Object> expected =
        Map.of("key", text, "list", List.of(text), "map", Map.of(text, text));
    assertThat(loaded(yaml)).isEqualTo(expected);
  }

  @Test
  void leavesOrdinaryWordsUnquoted() {
    assertThat(YamlWriter.write(Map.of("a", "backend/spring"))).isEqualTo("a: backend/spring\n");
  }

  private static Object loaded(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "a:b ", "é"})
  void writesTextOfAnyLength(String part) {
    String text = part.repeat(100_000);
    Object read =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .<Map<String, Object>>load(YamlWriter.write(Map.of("text", text)))
            .get("text");
    assertThat(read).isEqualTo(text);
  }
}
