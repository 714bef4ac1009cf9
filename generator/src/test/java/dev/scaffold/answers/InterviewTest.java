package dev.scaffold.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import dev.scaffold.template.TemplateParser;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewTest {
  @Test
  void asksAgainUntilAnAnswerHolds() {
    Person person = new Person("soap", "rest", "");

    Answers answers =
        new AnswerResolver(Clock.systemUTC())
            .resolve(
                questions(
                    """
                    questions:
                      - {name: api, type: choice, choices: [graphql, rest], default: graphql}
                      - {name: given, type: string}
                      - {name: hidden, type: string, default: x, ask: false}
                      - {name: title, type: string, default: 'An [=api] service'}
                    """),
                new Scope(Map.of()),
                Map.of(),
                new AnswerSources(List.of(Layer.ofDefinitions(List.of("given=yes")))),
                "",
                Optional.of(person));

    assertThat(answers.values())
        .containsExactly(
            Map.entry("api", "rest"),
            Map.entry("given", "yes"),
            Map.entry("hidden", "x"),
            Map.entry("title", "An rest service"));
    assertThat(person.asked)
        .containsExactly(
            "api Optional[graphql]", "api Optional[graphql]", "title Optional[An rest service]");
    assertThat(person.rejected).containsExactly("`soap` is no choice for `api`");
  }

  @Test
  void asksAgainWhereNothingIsTypedAndNothingSuggested() {
    Person person = new Person("", "x");

    Answers answers =
        new AnswerResolver(Clock.systemUTC())
            .resolve(
                questions("questions: [{name: s, type: string}]"),
                new Scope(Map.of()),
                Map.of(),
                new AnswerSources(List.of()),
                "",
                Optional.of(person));

    assertThat(answers.values()).isEqualTo(Map.of("s", "x"));
    assertThat(person.rejected).containsExactly("the answer `s` is missing");
  }

  private static List<Question> questions(String yaml) {
    return TemplateParser.parse(
            "template.yaml",
            "schema: 1\nkind: component\nname: a/b\ntitle: T\ndescription: D\n" + yaml)
        .questions();
  }

  /** Types one line after the other; an empty one takes the suggestion. */
  private static final class Person implements Interviewer {
    private final Deque<String> lines;
    private final List<String> asked = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    Person(String... lines) {
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public Optional<String> ask(String component, Question question, Optional<Object> suggested) {
      asked.add(question.name() + " " + suggested);
      return Optional.of(lines.remove()).filter(line -> !line.isEmpty());
    }

    @Override
    public void reject(Problem problem) {
      rejected.add(problem.what());
    }

    @Override
    public void finish() {
      throw new UnsupportedOperationException("one template does not know when all is asked");
    }
  }
}
