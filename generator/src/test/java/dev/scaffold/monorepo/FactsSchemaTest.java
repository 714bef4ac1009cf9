package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.render.Values;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Components state their facts as the project template's schema says, whatever is chosen. */
class FactsSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Checkout checkout = Checkout.open();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              checkout
                  .catalog()
                  .file(new RelativePath("templates/monorepo/.template/facts.schema.json"))
                  .orElseThrow()
                  .text());

  @TestFactory
  Stream<DynamicTest> factsHoldTheSchemaForEveryPairOfOptions() {
    return checkout.templates().stream()
        .filter(source -> source.template().kind() == Template.Kind.COMPONENT)
        .flatMap(source ->
            Pairwise.combinations(options(source.template())).stream()
                .map(answers ->
                    dynamicTest(
                        source.template().name() + " " + answers,
                        () -> assertThat(mistakes(facts(source, answers))).isEmpty())));
  }

  @Test
  void anUnknownFactIsAMistake() {
    Map<String, Object> facts =
        new LinkedHashMap<>(facts(checkout.template("backend/spring"), Map.of()));
    facts.put("surprise", "unheard of");
    assertThat(mistakes(facts)).singleElement().asString().contains("surprise");
  }

  private Map<String, Object> facts(TemplateSource source, Map<String, String> answers) {
    List<String> definitions = new ArrayList<>();
    answers.forEach((name, value) -> definitions.add(name + "=" + value));
    Template template = source.template();
    return Facts.of(
        template.provides(), Values.evaluate(template, checkout.scopeAlone(source, definitions)));
  }

  private List<String> mistakes(Map<String, Object> facts) {
    return schema.validate(JSON.valueToTree(facts)).stream().map(Object::toString).toList();
  }

  private static Map<String, List<String>> options(Template template) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (Question question : template.questions()) {
      if (question.type() == Question.Type.BOOL) {
        options.put(question.name(), List.of("false", "true"));
      } else if (question.type() == Question.Type.CHOICE) {
        options.put(
            question.name(), question.choices().stream().map(Question.Choice::value).toList());
      }
    }
    return options;
  }
}
