package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.scaffold.problem.FuzzedText;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever stands in {@code template.yaml}, it is read, or all that is wrong is told with places.
 */
class DescriptionFuzzTest {
  private static final String FILE = "template.yaml";

  @FuzzTest(maxExecutions = 5_000)
  void isReadOrRefused(byte[] input) {
    String text = FuzzedText.of(input);
    TemplateParser.Reading reading;
    try {
      reading = TemplateParser.read(FILE, text);
    } catch (ProblemException refused) {
      assertPlaced(refused, text);
      return;
    }
    reading.mistakes().forEach(mistake -> assertPlaced(mistake, text));
    if (reading.mistakes().isEmpty()) {
      assertReadable(reading.template());
    }
  }

  private static void assertPlaced(ProblemException e, String text) {
    FuzzedText.assertHelpful(e.problem(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    // Of one mistake SnakeYAML does not tell the place.
    if (!e.problem().what().startsWith("not valid YAML")) {
      assertThat(e.problem().where())
          .isInstanceOfSatisfying(
              Location.InFile.class, in -> assertThat(in.file()).isEqualTo(FILE));
    }
  }

  private static void assertReadable(Template template) {
    assertThat(template.name()).matches("[a-z0-9-]+(/[a-z0-9-]+)?");
    List<String> names =
        Stream.of(
                template.questions().stream().map(Question::name),
                template.slots().stream().map(Slot::name),
                template.values().stream().map(Template.Value::name))
            .flatMap(stream -> stream)
            .toList();
    assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    assertThat(template.placeholders())
        .allSatisfy(placeholder -> assertThat(names).contains(placeholder.answer()));
  }
}
