package dev.scaffold.cli;

import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks one question after the other, each on lines of its own. */
final class LineInterviewer implements Interviewer {
  private final BufferedReader in;
  private final Console console;

  /** What the person settled on, by the question's full name; the last answer counts. */
  private final Map<String, Settled> summary = new LinkedHashMap<>();

  private record Settled(String title, String answer) {}

  LineInterviewer(InputStream in, Console console) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.console = console;
  }

  @Override
  public Optional<String> ask(String component, Question question, Optional<Object> suggested) {
    String title = (component.isEmpty() ? "" : component + ": ") + question.prompt();
    String name = component + "." + question.name();
    if (!summary.containsKey(name)) {
      introduce(title, question);
    }
    while (true) {
      console.prompt(prompt(question, suggested));
      String line = nextLine().strip();
      if (line.equals("?") && question.help().isPresent()) {
        console.say("  " + Style.printable(question.help().get()));
      } else if (line.isEmpty()) {
        summary.put(name, new Settled(title, suggested.map(LineInterviewer::shown).orElse("")));
        return Optional.empty();
      } else {
        String answer = complete(question, line);
        summary.put(name, new Settled(title, settled(question, answer)));
        return Optional.of(answer);
      }
    }
  }

  private void introduce(String title, Question question) {
    String help = question.help().isPresent() ? "  (? for help)" : "";
    console.say("");
    console.say(console.style().bold(Style.printable(title)) + help);
    List<Question.Choice> choices = question.choices();
    for (int i = 0; i < choices.size(); i++) {
      Question.Choice choice = choices.get(i);
      String label = choice.label().equals(choice.value()) ? "" : "  " + choice.label();
      console.say("  " + (i + 1) + ") " + Style.printable(choice.value() + label));
    }
  }

  private static String prompt(Question question, Optional<Object> suggested) {
    String form =
        switch (question.type()) {
          case BOOL -> "yes or no";
          case INT -> "number";
          case CHOICE -> "one of 1-" + question.choices().size();
          case CHOICES -> "any of 1-" + question.choices().size() + ", with commas";
          case LIST -> "with commas";
          case MAP -> "key=value, with commas";
          case STRING -> "";
          case TEXT -> "lines, then an empty one";
        };
    String fallback = suggested.map(value -> "[" + shown(value) + "]").orElse("");
    return Style.printable(
            String.join(" ", List.of(form, fallback).stream().filter(s -> !s.isEmpty()).toList()))
        + "> ";
  }

  private static String shown(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "yes" : "no";
      default -> Answers.text(value);
    };
  }

  private static String settled(Question question, String answer) {
    return question.type() == Question.Type.BOOL ? shown(answer.equals("true")) : answer;
  }

  /** Returns what a person means by a short word or a number. */
  private String complete(Question question, String line) {
    return switch (question.type()) {
      case BOOL ->
          switch (line.toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> "true";
            case "n", "no" -> "false";
            default -> line;
          };
      case CHOICE -> choice(question, line);
      case CHOICES ->
          String.join(
              ",",
              List.of(line.split(",")).stream()
                  .map(item -> choice(question, item.strip()))
                  .toList());
      case TEXT -> lines(line);
      default -> line;
    };
  }

  private static String choice(Question question, String item) {
    List<String> values = question.choices().stream().map(Question.Choice::value).toList();
    if (!values.contains(item) && item.matches("[1-9][0-9]?")) {
      int number = Integer.parseInt(item);
      if (number <= values.size()) {
        return values.get(number - 1);
      }
    }
    return item;
  }

  private String lines(String first) {
    List<String> lines = new ArrayList<>(List.of(first));
    String line = nextLine();
    while (!line.isBlank()) {
      lines.add(line);
      line = nextLine();
    }
    return String.join("\n", lines);
  }

  private String nextLine() {
    try {
      String line = in.readLine();
      if (line == null) {
        console.say("");
        throw new Problem(
                ExitCode.INTERRUPTED,
                "the questions were not answered to the end",
                Location.NONE,
                "nothing was written; take the defaults with `--defaults`")
            .asException();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input can't be read", e);
    }
  }

  @Override
  public void reject(Problem problem) {
    console.say(
        "  "
            + ProblemText.shortened(problem.what())
            + "; "
            + ProblemText.shortened(problem.hint()));
  }

  @Override
  public void finish() {
    if (summary.isEmpty()) {
      return;
    }
    int width = summary.values().stream().mapToInt(entry -> entry.title().length()).max().orElse(0);
    console.say("");
    for (Settled entry : summary.values()) {
      console.say(
          Style.printable(entry.title())
              + " ".repeat(width - entry.title().length() + 2)
              + Style.printable(entry.answer()));
    }
    console.say("");
  }
}
