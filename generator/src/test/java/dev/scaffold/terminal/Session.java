package dev.scaffold.terminal;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Given;
import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.answers.Reply;
import dev.scaffold.answers.Summary;
import dev.scaffold.expression.Scope;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.terminal.Prompt.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person before one question, without any terminal. */
final class Session {
  private static final Pattern KEY =
      Pattern.compile("<([a-z_]+)>|<paste:(.*?)>|(.)", Pattern.DOTALL);

  private final Asked asked;
  private Outcome outcome;

  private Session(Asked asked) {
    this.asked = asked;
    this.outcome = new Outcome.On(Prompt.of(new QuestionSubject(asked), Fields.of(asked)));
  }

  /** Begins with a question as it is written in a template, in one line of YAML without braces. */
  static Session of(String question) {
    return new Session(asked(question));
  }

  /** Begins where the person was here before, and comes back from the question after it. */
  static Session again(String question, Given said) {
    Asked first = asked(question);
    return new Session(
        new Asked(
            "backend",
            first.question(),
            first.suggested(),
            Optional.of(new Reply.Typed(said)),
            true,
            first.reading()));
  }

  private static Asked asked(String question) {
    Asked[] seen = new Asked[1];
    Interview interview =
        new Interview(() ->
            new Interviewer() {
              @Override
              public Reply ask(Asked asked) {
                seen[0] = asked;
                throw Interviewer.leftEarly();
              }

              @Override
              public Decision confirm(Summary summary) {
                throw new IllegalStateException("there is one question only");
              }

              @Override
              public void close() {}
            });
    try {
      interview.hold(() ->
          new AnswerResolver(Clock.systemUTC())
              .resolve(
                  TemplateParser.parse(
                          "template.yaml",
                          "schema: 1\nkind: component\nname: a/b\ntitle: T\ndescription: D\n"
                              + "questions:\n  - {name: q, "
                              + question
                              + "}\n")
                      .questions(),
                  new Scope(Map.of()),
                  Map.of(),
                  new AnswerSources(List.of()),
                  "",
                  Optional.of(interview)));
    } catch (dev.scaffold.problem.ProblemException e) {
      if (seen[0] == null) {
        throw e;
      }
    }
    return seen[0];
  }

  /** Presses keys: characters, {@code <enter>}, {@code <paste:text>}. */
  Session press(String keys) {
    Matcher matcher = KEY.matcher(keys);
    while (matcher.find()) {
      outcome = prompt().on(key(matcher));
    }
    return this;
  }

  private static Key key(Matcher matcher) {
    if (matcher.group(1) != null) {
      return Key.Special.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
    }
    return matcher.group(2) != null
        ? new Key.Pasted(matcher.group(2))
        : new Key.Typed(matcher.group(3).codePointAt(0));
  }

  private Prompt prompt() {
    if (outcome instanceof Outcome.On on) {
      return on.prompt();
    }
    throw new IllegalStateException("the question is over: " + outcome);
  }

  /** Returns the answer, {@code untouched}, {@code back} or {@code left}. */
  String end() {
    return switch (outcome) {
      case Outcome.Answered answered -> Answers.text(asked.answer(answered.given()));
      case Outcome.Untouched untouched -> "untouched";
      case Outcome.Back back -> "back";
      case Outcome.Left left -> "left";
      case Outcome.On on ->
          throw new IllegalStateException("the question still stands:\n" + seen());
    };
  }

  /** Returns what is seen on a terminal of the usual size. */
  String seen() {
    return seen(80, 24);
  }

  /** Returns what is seen, with the cursor as a bar. */
  String seen(int columns, int rows) {
    View view = prompt().view(columns, rows);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < view.rows().size(); i++) {
      String row = view.rows().get(i).text();
      if (view.caret().isPresent() && view.caret().get().row() == i) {
        String before = view.caret().get().before().text();
        row = before + "▏" + row.substring(before.length());
      }
      text.append(row.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Returns the widest row, in columns. */
  int width(int columns, int rows) {
    return prompt().view(columns, rows).rows().stream().mapToInt(Row::width).max().orElse(0);
  }

  /** Returns the number of rows. */
  int height(int columns, int rows) {
    return prompt().view(columns, rows).rows().size();
  }
}
