package dev.scaffold.cli;

import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Given;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.answers.Reply;
import dev.scaffold.answers.Summary;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks one question after the other, each on lines of its own, at any terminal. */
final class LineInterviewer implements Interviewer {
  private static final String BACK = "<";
  private static final String HELP = "?";
  private static final String NOTHING = "-";

  private final TypedLines person;
  private final Console console;

  LineInterviewer(TypedLines person, Console console) {
    this.person = person;
    this.console = console;
  }

  @Override
  public Reply ask(Asked asked) {
    introduce(asked);
    Optional<Object> standing = asked.standing();
    while (true) {
      console.prompt(prompt(asked.question(), standing));
      String line = nextLine().strip();
      if (line.equals(HELP) && asked.question().help().isPresent()) {
        console.say("  " + Style.printable(asked.question().help().get()));
      } else if (line.equals(BACK) && asked.mayGoBack()) {
        return new Reply.Back();
      } else if (line.isEmpty() && standing.isPresent()) {
        return asked.replyForStanding();
      } else if (line.isEmpty()) {
        console.say("  an answer is needed; there is no default");
      } else {
        Given given = given(asked.question(), line);
        Optional<Problem> objection = asked.objection(given);
        if (objection.isEmpty()) {
          return new Reply.Typed(given);
        }
        reject(objection.get());
      }
    }
  }

  private void introduce(Asked asked) {
    Question question = asked.question();
    String title =
        (asked.component().isEmpty() ? "" : asked.component() + ": ") + question.prompt();
    List<String> keys = new ArrayList<>();
    if (question.help().isPresent()) {
      keys.add("? for help");
    }
    if (asked.mayGoBack()) {
      keys.add("< to go back");
    }
    console.say("");
    console.say(
        console.style().bold(Style.printable(title))
            + (keys.isEmpty() ? "" : "  (" + String.join(", ", keys) + ")"));
    List<Question.Choice> choices = question.choices();
    for (int i = 0; i < choices.size(); i++) {
      Question.Choice choice = choices.get(i);
      String label = choice.label().equals(choice.value()) ? "" : "  " + choice.label();
      console.say("  " + (i + 1) + ") " + Style.printable(choice.value() + label));
    }
  }

  private static String prompt(Question question, Optional<Object> standing) {
    String form =
        switch (question.type()) {
          case BOOL -> "yes or no";
          case INT -> "number";
          case CHOICE -> "one of 1-" + question.choices().size();
          case CHOICES -> "any of 1-" + question.choices().size() + ", with commas; - for none";
          case LIST -> "one a line, then an empty line; - for none";
          case MAP -> "key=value, one a line, then an empty line; - for none";
          case STRING -> "";
          case TEXT -> "lines, then an empty line";
        };
    String enter = standing.map(value -> "[" + Answers.shown(value) + "]").orElse("");
    return Style.printable(
            String.join(" ", List.of(form, enter).stream().filter(s -> !s.isEmpty()).toList()))
        + "> ";
  }

  /** Returns what a person means, by a short word or a number too. */
  private Given given(Question question, String line) {
    return switch (question.type()) {
      case BOOL ->
          text(
              switch (line.toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> "true";
                case "n", "no" -> "false";
                default -> line;
              });
      case CHOICE -> text(choice(question, line));
      case CHOICES ->
          new Given.Lines(
              line.equals(NOTHING)
                  ? List.of()
                  : List.of(line.split(",")).stream()
                      .map(item -> choice(question, item.strip()))
                      .toList());
      case LIST, MAP -> new Given.Lines(line.equals(NOTHING) ? List.of() : lines(line));
      case TEXT -> new Given.Lines(lines(line));
      case STRING, INT -> text(line);
    };
  }

  private static Given text(String text) {
    return new Given.Text(text, Location.NONE);
  }

  private static String choice(Question question, String item) {
    List<String> values = question.choices().stream().map(Question.Choice::value).toList();
    return values.contains(item) ? item : number(item, values.size()).map(values::get).orElse(item);
  }

  /** Returns the place, from 0, that a person counts from 1. */
  private static Optional<Integer> number(String item, int size) {
    return Optional.of(item)
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(text -> Integer.parseInt(text) - 1)
        .filter(place -> place < size);
  }

  private List<String> lines(String first) {
    List<String> lines = new ArrayList<>(List.of(first));
    String line = nextLine();
    while (!line.isBlank()) {
      lines.add(line.stripTrailing());
      line = nextLine();
    }
    return lines;
  }

  private String nextLine() {
    return person
        .next()
        .orElseThrow(() -> {
          console.say("");
          return Interviewer.leftEarly();
        });
  }

  private void reject(Problem problem) {
    console.say(
        "  "
            + ProblemText.shortened(problem.what())
            + "; "
            + ProblemText.shortened(problem.hint()));
  }

  @Override
  public Decision confirm(Summary summary) {
    show(summary);
    while (true) {
      console.prompt("Is this right? yes, change, or cancel [yes]> ");
      switch (nextLine().strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return new Decision.Accept();
        }
        case "n", "no", "cancel" -> {
          return new Decision.Cancel();
        }
        case BACK -> {
          return new Decision.Change(summary.asked().getLast().name());
        }
        case "change" -> {
          Optional<Decision> change = change(summary.asked());
          if (change.isPresent()) {
            return change.get();
          }
        }
        default ->
            console.say("  yes goes on, change asks a question again, cancel writes nothing");
      }
    }
  }

  private void show(Summary summary) {
    int width =
        summary.groups().stream()
            .flatMap(group -> group.entries().stream())
            .mapToInt(entry -> entry.label().length())
            .max()
            .orElse(0);
    console.say("");
    for (Summary.Group group : summary.groups()) {
      if (!group.component().isEmpty()) {
        console.say(console.style().bold(group.component()));
      }
      for (Summary.Entry entry : group.entries()) {
        console.say(
            "  "
                + entry.label()
                + " ".repeat(width - entry.label().length() + 2)
                + Style.printable(Answers.shown(entry.answer())));
      }
    }
    console.say("");
  }

  private Optional<Decision> change(List<Summary.Entry> asked) {
    console.say("");
    for (int i = 0; i < asked.size(); i++) {
      console.say("  " + (i + 1) + ") " + Style.printable(asked.get(i).prompt()));
    }
    while (true) {
      console.prompt("which one of 1-" + asked.size() + ", or < to leave all as it is> ");
      String line = nextLine().strip();
      if (line.equals(BACK)) {
        return Optional.empty();
      }
      Optional<Integer> place = number(line, asked.size());
      if (place.isPresent()) {
        return Optional.of(new Decision.Change(asked.get(place.get()).name()));
      }
    }
  }

  @Override
  public void close() {
    // Nothing of the terminal was changed.
  }
}
