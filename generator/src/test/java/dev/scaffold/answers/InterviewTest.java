package dev.scaffold.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.answers.Interviewer.Decision;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Question;
import dev.scaffold.template.TemplateParser;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final String TEMPLATE =
      """
      questions:
        - {name: api, type: choice, choices: [graphql, rest], default: graphql}
        - {name: given, type: string}
        - {name: paged, type: bool, default: true, when: 'api == "rest"'}
        - {name: hidden, type: string, default: x, ask: false}
        - {name: title, type: string, default: 'An [=api] service', validate: 'title?length < 20'}
        - {name: tags, type: list, default: ['[=api]']}
        - {name: limits, type: map, default: {a: '1'}, when: 'tags?size != 1'}
        - {name: size, type: int, validate: 'size > 0 && (api != "rest" || size < 10)'}
      """;

  @Test
  void asksWhatIsOpen() {
    Person person = new Person("api=rest", "paged", "title", "tags", "size=7");

    assertThat(hold(person).values())
        .containsExactly(
            Map.entry("api", "rest"),
            Map.entry("given", "yes"),
            Map.entry("paged", true),
            Map.entry("hidden", "x"),
            Map.entry("title", "An rest service"),
            Map.entry("tags", List.of("rest")),
            Map.entry("limits", Map.of("a", "1")),
            Map.entry("size", 7L));
    assertThat(person.closed).isTrue();
  }

  @Test
  void goesBackToTheQuestionBeforeAndShowsWhatWasSaid() {
    Person person =
        new Person(
            "api=rest",
            "paged=false",
            "title<",
            "paged<",
            "api=graphql",
            "title=T",
            "tags",
            "size=1");

    assertThat(hold(person).values()).containsEntry("api", "graphql").containsEntry("paged", true);
    assertThat(person.seen)
        .containsExactly(
            "api [graphql]",
            "paged [true] <",
            "title [An rest service] <",
            "paged [true] < said false",
            "api [graphql] said rest",
            "title [An graphql service] <",
            "tags [graphql] <",
            "size <");
  }

  @Test
  void changesOneAnswerAndKeepsTheOthers() {
    Person person =
        new Person("api", "title=T", "tags", "size=20", "!api", "api=rest", "paged", "size=2");

    assertThat(hold(person).values())
        .containsEntry("api", "rest")
        .containsEntry("title", "T")
        .containsEntry("tags", List.of("rest"))
        .containsEntry("size", 2L);
    // What does not hold any more is asked again, and what now arises is asked, too.
    assertThat(person.seen.subList(4, 7))
        .containsExactly("api [graphql] said default", "paged [true] <", "size < said 20");
  }

  @Test
  void showsAllAnswersByTheirComponent() {
    Person person = new Person("api=rest", "paged", "title", "tags=a,b", "limits", "size=1");

    hold(person);

    assertThat(person.summaries.getLast().groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.component()).isEmpty();
          assertThat(group.entries())
              .extracting(entry -> entry.label() + " " + entry.answer() + " " + entry.asked())
              .containsExactly(
                  "api rest true",
                  "given yes false",
                  "paged true true",
                  "hidden x false",
                  "title An rest service true",
                  "tags [a, b] true",
                  "limits {a=1} true",
                  "size 1 true");
        });
  }

  @Test
  void writesNothingAfterCancelling() {
    Person person = new Person("api", "title", "tags", "size=1", "!");

    assertThatThrownBy(() -> hold(person))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INTERRUPTED));
    assertThat(person.closed).isTrue();
  }

  @Test
  void callsNobodyInWhereNothingIsOpen() {
    Interview interview =
        new Interview(() -> {
          throw new AssertionError("nobody is needed");
        });

    assertThat(
            interview
                .hold(() -> resolve("questions: [{name: given, type: string}]", interview))
                .values())
        .isEqualTo(Map.of("given", "yes"));
  }

  /** Whatever way a person takes through the questions, only what they said last counts. */
  @Test
  void anyWayThroughEndsAsTheFinalRepliesGivenStraight() {
    for (int seed = 0; seed < 500; seed++) {
      Wanderer wanderer = new Wanderer(new Random(seed));
      Answers wandered = hold(wanderer);

      Straight straight = new Straight(wanderer.last);

      assertThat(hold(straight)).as("seed %d", seed).isEqualTo(wandered);
      assertThat(straight.missing).as("seed %d", seed).isEmpty();
    }
  }

  private static Answers hold(Interviewer person) {
    Interview interview = new Interview(() -> person);
    return interview.hold(() -> resolve(TEMPLATE, interview));
  }

  private static Answers resolve(String yaml, Interview interview) {
    List<Question> questions =
        TemplateParser.parse(
                "template.yaml",
                "schema: 1\nkind: component\nname: a/b\ntitle: T\ndescription: D\n" + yaml)
            .questions();
    return new AnswerResolver(Clock.systemUTC())
        .resolve(
            questions,
            new Scope(Map.of()),
            Map.of(),
            new AnswerSources(List.of(Layer.ofDefinitions(List.of("given=yes")))),
            "",
            Optional.of(interview));
  }

  private static Reply typed(String text) {
    return new Reply.Typed(new Given.Text(text, Location.NONE));
  }

  /** Holds to a script: `name=reply`, `name` for the default, `name<` for going back. */
  private static final class Person implements Interviewer {
    private final Deque<String> script;
    private final List<String> seen = new ArrayList<>();
    private final List<Summary> summaries = new ArrayList<>();
    private boolean closed;

    Person(String... script) {
      this.script = new ArrayDeque<>(List.of(script));
    }

    @Override
    public Reply ask(Asked asked) {
      seen.add(
          asked.name()
              + asked.suggested().map(value -> " [" + Answers.text(value) + "]").orElse("")
              + (asked.mayGoBack() ? " <" : "")
              + asked.earlier().map(reply -> " said " + said(reply)).orElse(""));
      String line = script.remove();
      assertThat(line).startsWith(asked.name());
      String rest = line.substring(asked.name().length());
      return switch (rest) {
        case "" -> new Reply.Suggested();
        case "<" -> new Reply.Back();
        default -> typed(rest.substring(1));
      };
    }

    private static String said(Reply reply) {
      return reply instanceof Reply.Typed(Given.Text(String text, Location where))
          ? text
          : "default";
    }

    @Override
    public Decision confirm(Summary summary) {
      summaries.add(summary);
      if (script.isEmpty() || !script.getFirst().startsWith("!")) {
        return new Decision.Accept();
      }
      String name = script.remove().substring(1);
      return name.isEmpty() ? new Decision.Cancel() : new Decision.Change(name);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Replies at random, goes back at random, and changes at random, but not for ever. */
  private static final class Wanderer implements Interviewer {
    private final Random random;
    private final Map<String, Reply> last = new HashMap<>();
    private int patience = 40;

    Wanderer(Random random) {
      this.random = random;
    }

    @Override
    public Reply ask(Asked asked) {
      patience--;
      if (asked.mayGoBack() && patience > 0 && random.nextInt(3) == 0) {
        return new Reply.Back();
      }
      List<Reply> possible = new ArrayList<>();
      asked.suggested().ifPresent(value -> possible.add(new Reply.Suggested()));
      texts(asked.question()).stream()
          .map(InterviewTest::typed)
          .filter(reply -> asked.objection(((Reply.Typed) reply).given()).isEmpty())
          .forEach(possible::add);
      Reply reply = possible.get(random.nextInt(possible.size()));
      last.put(asked.name(), reply);
      return reply;
    }

    private static Collection<String> texts(Question question) {
      return switch (question.type()) {
        case CHOICE -> List.of("graphql", "rest");
        case BOOL -> List.of("true", "false");
        case INT -> List.of("1", "9", "10", "0");
        case LIST -> List.of("a", "a,b", "");
        case MAP -> List.of("k=v", "");
        default -> List.of("T", "A title that is much too long");
      };
    }

    @Override
    public Decision confirm(Summary summary) {
      if (patience <= 0 || random.nextInt(3) == 0) {
        return new Decision.Accept();
      }
      List<Summary.Entry> asked = summary.asked();
      return new Decision.Change(asked.get(random.nextInt(asked.size())).name());
    }

    @Override
    public void close() {}
  }

  /** Gives each reply once, and never goes back. */
  private static final class Straight implements Interviewer {
    private final Map<String, Reply> replies;
    private final List<String> missing = new ArrayList<>();

    Straight(Map<String, Reply> replies) {
      this.replies = replies;
    }

    @Override
    public Reply ask(Asked asked) {
      Reply reply = replies.get(asked.name());
      if (reply == null) {
        missing.add(asked.name());
        return new Reply.Suggested();
      }
      return reply;
    }

    @Override
    public Decision confirm(Summary summary) {
      return new Decision.Accept();
    }

    @Override
    public void close() {}
  }
}
