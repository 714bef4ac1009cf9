package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "template-reference.md");
  private static final Pattern SAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final String COMPONENT =
      "schema: 1\nkind: component\nname: a/b\ntitle: x\ndescription: x\n";
  private static final String PROJECT =
      "schema: 1\nkind: project\nname: a\ntitle: x\ndescription: x\n";
  private static final Pattern KEY = Pattern.compile("\\| `([a-z]+)` \\| ([^|]+) \\| .*");

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("### The template", TemplateParser.KEYS),
        Arguments.of("### A question", QuestionParser.KEYS),
        Arguments.of("A choice that is more than its value:", QuestionParser.CHOICE_KEYS),
        Arguments.of("### A slot", SlotParser.KEYS),
        Arguments.of("### A file rule", FileRuleParser.KEYS),
        Arguments.of("A part to drop:", FileRuleParser.DROP_KEYS),
        Arguments.of("### A migration", MigrationParser.KEYS),
        Arguments.of("### An action", ActionParser.KEYS));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theReferenceHasEveryKeyInOrder(String heading, List<Key> keys) throws IOException {
    List<String> documented =
        Files.readAllLines(PAGE).stream()
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

  @Test
  void theReferenceHasEveryTypeAndBound() throws IOException {
    String page = Files.readString(PAGE);

    QuestionParser.TYPES.forEach(type -> assertThat(page).contains("`" + type + "`"));
    assertThat(page)
        .contains("literal token of " + TemplateParser.SHORTEST_PLACEHOLDER + " characters or more")
        .contains("1 to " + ActionParser.LONGEST + ", else 600");
  }

  @Test
  void everySampleOfTheReferenceIsRead() throws IOException {
    Matcher sample = SAMPLE.matcher(Files.readString(PAGE));
    int samples = 0;
    while (sample.find()) {
      String text = sample.group(1);
      if (!text.startsWith("#")) {
        String head = text.matches("(?s)(components|migrations):.*") ? PROJECT : COMPONENT;
        assertThat(TemplateParser.read("template.yaml", head + text).mistakes()).as(text).isEmpty();
        samples++;
      }
    }
    assertThat(samples).isGreaterThan(3);
  }

  private static String documented(Key key) {
    return key.name() + ": " + key.shape().shown() + (key.required() ? "" : "; optional");
  }
}
