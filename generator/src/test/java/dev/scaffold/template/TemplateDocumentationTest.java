package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateDocumentationTest {
  private static final Pattern KEY = Pattern.compile("\\| `([a-z]+)` \\| ([^|]+) \\| .*");

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("### The template", TemplateParser.KEYS),
        Arguments.of("### A question", QuestionParser.KEYS),
        Arguments.of("A choice that is more than its value:", QuestionParser.CHOICE_KEYS),
        Arguments.of("### A slot", SlotParser.KEYS),
        Arguments.of("### A file rule", FileRuleParser.KEYS),
        Arguments.of("A part to drop:", FileRuleParser.DROP_KEYS),
        Arguments.of("### An action", ActionParser.KEYS));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theReferenceHasEveryKeyInOrder(String heading, List<Key> keys) throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("..", "docs", "template-reference.md")).stream()
            .dropWhile(line -> !line.equals(heading))
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .map(KEY::matcher)
            .filter(Matcher::matches)
            .map(key -> key.group(1) + ": " + key.group(2))
            .toList();

    assertThat(documented)
        .isEqualTo(keys.stream().map(TemplateDocumentationTest::documented).toList());
  }

  private static String documented(Key key) {
    return key.name() + ": " + key.shape().shown() + (key.required() ? "" : "; optional");
  }
}
