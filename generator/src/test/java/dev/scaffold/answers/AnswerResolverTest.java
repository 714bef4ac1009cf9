package dev.scaffold.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import dev.scaffold.template.TemplateParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerResolverTest {
  private static final AnswerResolver RESOLVER =
      new AnswerResolver(Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC));

  private static final Scope NOTHING = new Scope(Map.of());

  private static final String ALL_TYPES =
      """
      questions:
        - {name: s, type: string}
        - {name: t, type: text}
        - {name: i, type: int}
        - {name: b, type: bool}
        - {name: c, type: choice, choices: [graphql, rest]}
        - {name: cs, type: choices, choices: [spring, django, rails]}
        - {name: l, type: list}
        - {name: m, type: map}
      """;

  @Test
  void typesArgumentsByTheirQuestion() {
    Answers answers =
        resolve(
            ALL_TYPES,
            Layer.ofDefinitions(
                List.of(
                    "s=1.10",
                    "t=a\nb",
                    "i=-42",
                    "b=true",
                    "c=rest",
                    "cs=django, spring,django",
                    "l=a, b",
                    "m=x=1,y=a=b")));

    assertThat(answers.values())
        .containsExactly(
            Map.entry("s", "1.10"),
            Map.entry("t", "a\nb"),
            Map.entry("i", -42L),
            Map.entry("b", true),
            Map.entry("c", "rest"),
            Map.entry("cs", List.of("spring", "django")),
            Map.entry("l", List.of("a", "b")),
            Map.entry("m", Map.of("x", "1", "y", "a=b")));
  }

  @Test
  void typesAFileByTheQuestionsAndNeverByItsLooks() {
    Answers answers =
        resolve(
            ALL_TYPES,
            Layer.ofAnswersFile(
                "answers.yaml",
                """
                s: 1.10
                t: |
                  a
                  b
                i: "7"
                b: false
                c: rest
                cs: [rails, spring]
                l: [1.0, true]
                m: {x: 010}
                """));

    assertThat(answers.values())
        .isEqualTo(
            Map.of(
                "s",
                "1.10",
                "t",
                "a\nb\n",
                "i",
                7L,
                "b",
                false,
                "c",
                "rest",
                "cs",
                List.of("spring", "rails"),
                "l",
                List.of("1.0", "true"),
                "m",
                Map.of("x", "010")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s | 'a\nb' | the answer `s` takes one line | remove the line break",
        "t | 'a\u0007' | the answer `t` has a control character | remove that character",
        "i | 1.5 | the answer `i` is no whole number: `1.5` | write digits only, with a `-` before them if it is negative",
        "b | yes | the answer `b` is neither true nor false: `yes` | write true or false",
        "c | rst | `rst` is no choice for `c` | did you mean `rest`?",
        "c | soap | `soap` is no choice for `c` | choose from graphql, rest",
        "m | 'a=x\ny' | the answer `m` takes one line | remove the line break",
        "cs | spring,flask | `flask` is no choice for `cs` | choose from spring, django, rails",
        "m | x | `x` in the answer `m` has no value | write `key=value,key=value`",
      })
  void refusesAnArgumentOfTheWrongType(String name, String value, String what, String hint) {
    String question =
        ALL_TYPES
            .lines()
            .filter(line -> line.contains("{name: " + name + ","))
            .findFirst()
            .orElseThrow();

    Problem problem =
        problemOf("questions:\n" + question, Layer.ofDefinitions(List.of(name + "=" + value)));

    assertThat(problem)
        .isEqualTo(Problem.invalid(what, new Location.Input("-d " + name + "=" + value), hint));
  }

  @Test
  void pointsAtAWrongValueInAFile() {
    Problem problem =
        problemOf(
            "questions: [{name: s, type: string}]",
            Layer.ofAnswersFile("answers.yaml", "# mine\ns: [a]\n"));

    assertThat(problem)
        .isEqualTo(
            Problem.invalid(
                "the answer `s` takes one value",
                new Location.InFile("answers.yaml", 2, 4, "s: [a]"),
                "write it as text"));
  }

  @Test
  void takesTheFirstLayerThatAnswers() {
    Map<String, String> environment =
        Map.of(
            "SCAFFOLD_ANSWER_A", "3",
            "SCAFFOLD_ANSWER_B", "3",
            "SCAFFOLD_ANSWER_C", "3",
            "C", "9");

    Answers answers =
        resolve(
            """
            questions:
              - {name: a, type: string, default: "5"}
              - {name: b, type: string, default: "5"}
              - {name: c, type: string, default: "5"}
              - {name: d, type: string, default: "5"}
              - {name: e, type: string, default: "5"}
            """,
            Layer.ofDefinitions(List.of("a=0", "a=1")),
            Layer.ofAnswersFile("answers.yaml", "a: 2\nb: 2\n"),
            Layer.ofEnvironment(environment),
            Layer.ofDefaultsFile("defaults.yaml", "a: 4\nb: 4\nc: 4\nd: 4\nother: 4\n"));

    assertThat(answers.values())
        .containsExactly(
            Map.entry("a", "1"),
            Map.entry("b", "2"),
            Map.entry("c", "3"),
            Map.entry("d", "4"),
            Map.entry("e", "5"));
  }

  @Test
  void findsAComponentsAnswersUnderItsName() {
    List<Question> questions =
        questions(
            "questions: [{name: worker, type: bool}, {name: api, type: string},"
                + " {name: name, type: string}]");
    AnswerSources sources =
        new AnswerSources(
            List.of(
                Layer.ofDefinitions(List.of("backend-spring.worker=true", "api=other")),
                Layer.ofEnvironment(Map.of("SCAFFOLD_ANSWER_BACKEND_SPRING_API", "rest"))));

    Answers answers =
        RESOLVER.resolve(
            questions,
            NOTHING,
            Map.of("name", "shop", "worker", "false"),
            sources,
            "backend-spring",
            Optional.empty());

    assertThat(answers.values()).isEqualTo(Map.of("worker", true, "api", "rest", "name", "shop"));
  }

  @Test
  void computesDefaultsFromEarlierAnswersAndToday() {
    Answers answers =
        resolve(
            """
            questions:
              - {name: name, type: string, default: acme-shop}
              - {name: package, type: string, default: 'com.[=name?replace("-", "")]'}
              - {name: year, type: int, default: '[=today[0..3]]'}
              - {name: on, type: bool, default: '[=(name == "acme-shop")?c]'}
              - {name: hosts, type: list, default: ['[=name].local', b]}
            """,
            Layer.ofDefinitions(List.of()));

    assertThat(answers.values())
        .isEqualTo(
            Map.of(
                "name",
                "acme-shop",
                "package",
                "com.acmeshop",
                "year",
                2031L,
                "on",
                true,
                "hosts",
                List.of("acme-shop.local", "b")));
  }

  @Test
  void refusesWhatDoesNotHold() {
    String question =
        """
        questions:
          - {name: name, type: string, validate: 'name?length < 4', message: at most three letters}
        """;

    Problem problem = problemOf(question, Layer.ofDefinitions(List.of("name=long")));

    assertThat(problem)
        .isEqualTo(
            Problem.invalid(
                "the answer `name` can't be `long`",
                new Location.Input("-d name=long"),
                "at most three letters"));
  }

  @Test
  void namesAMissingAnswer() {
    Problem problem = problemOf("questions: [{name: s, type: string}]");

    assertThat(problem)
        .isEqualTo(
            Problem.invalid(
                "the answer `s` is missing",
                new Location.Input("s"),
                "give it with `-d s=VALUE`, or in a file with `--answers FILE`"));
  }

  @Test
  void takesTheDefaultOfAQuestionThatDoesNotArise() {
    String questions =
        """
        questions:
          - {name: worker, type: bool, default: false}
          - {name: broker, type: string, default: none, when: worker}
        """;

    assertThat(
            resolve(questions, Layer.ofEnvironment(Map.of("SCAFFOLD_ANSWER_BROKER", "x"))).values())
        .containsEntry("broker", "none");
    assertThat(problemOf(questions, Layer.ofDefinitions(List.of("broker=rabbitmq"))))
        .isEqualTo(
            Problem.invalid(
                "the answer `broker` does not count here",
                new Location.Input("-d broker=rabbitmq"),
                "remove it; it counts only if `worker`"));
  }

  @Test
  void refusesAnAnswerThatNobodyAsksFor() {
    AnswerSources sources =
        new AnswerSources(
            List.of(
                Layer.ofEnvironment(Map.of("SCAFFOLD_ANSWER_ODD", "1")),
                Layer.ofDefinitions(List.of("backend.wroker=true"))));

    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> sources.refuseUnknown(List.of("api", "backend.worker")));

    assertThat(thrown.problem())
        .isEqualTo(
            Problem.invalid(
                "unknown answer `backend.wroker`",
                new Location.Input("-d backend.wroker=true"),
                "did you mean `backend.worker`?"));
  }

  @Test
  void refusesWhatCannotStandInForAPlaceholderWhereItIsGiven() {
    String description =
        """
        placeholders: {acme-owner: owner}
        questions: [{name: owner, type: string}]
        """;

    assertThat(problemOf(description, Layer.ofDefinitions(List.of("owner=@acme/team"))))
        .isEqualTo(
            Problem.invalid(
                "`@acme/team` cannot stand in for the placeholder `acme-owner`",
                new Location.Input("-d owner=@acme/team"),
                "use letters, digits, spaces and `._/-` only"));
    assertThat(resolve(description, Layer.ofDefinitions(List.of("owner=acme/team"))).values())
        .isEqualTo(Map.of("owner", "acme/team"));
  }

  @Test
  void questionsSeeWhatIsKnownAroundThem() {
    Answers answers =
        RESOLVER.resolve(
            questions(
                """
                questions:
                  - {name: title, type: string, default: "[=project.name] in [=component.path]"}
                  - {name: more, type: bool, default: false, when: 'project.name == "shop"'}
                """),
            new Scope(
                Map.of("project", Map.of("name", "shop"), "component", Map.of("path", "backend"))),
            Map.of(),
            new AnswerSources(List.of(Layer.ofDefinitions(List.of("backend.more=true")))),
            "backend",
            Optional.empty());

    assertThat(answers.values()).isEqualTo(Map.of("title", "shop in backend", "more", true));
  }

  private static Answers resolve(String questions, Layer... layers) {
    return RESOLVER.resolve(
        questions(questions),
        NOTHING,
        Map.of(),
        new AnswerSources(List.of(layers)),
        "",
        Optional.empty());
  }

  private static Problem problemOf(String questions, Layer... layers) {
    return catchThrowableOfType(ProblemException.class, () -> resolve(questions, layers)).problem();
  }

  private static List<Question> questions(String yaml) {
    return TemplateParser.parse(
            "template.yaml",
            "schema: 1\nkind: component\nname: a/b\ntitle: T\ndescription: D\n" + yaml)
        .questions();
  }
}
