package dev.scaffold.terminal;

import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Asked;
import dev.scaffold.answers.Given;
import dev.scaffold.answers.Interviewer;
import dev.scaffold.answers.Reply;
import dev.scaffold.answers.Summary;
import dev.scaffold.terminal.Prompt.Outcome;
import java.util.List;
import java.util.Optional;

/** Asks at a terminal that can move its cursor, with arrow keys, and with a word on each key. */
public final class TerminalInterviewer implements Interviewer {
  private static final String ACCEPT = "accept";
  private static final String CHANGE = "change";
  private static final String CANCEL = "cancel";

  private final RawTerminal terminal;
  private final KeyDecoder keys;
  private final Screen screen;

  private TerminalInterviewer(RawTerminal terminal, Paint paint) {
    this.terminal = terminal;
    this.keys = new KeyDecoder(terminal::read);
    this.screen = new Screen(terminal.writer(), paint, terminal.columns());
  }

  /**
   * Returns an interviewer, if standard input and standard error lead to a terminal that can do it.
   *
   * @param coloured whether colours are wanted
   */
  public static Optional<Interviewer> open(boolean coloured) {
    return RawTerminal.open()
        .map(terminal -> new TerminalInterviewer(terminal, new Paint(coloured)));
  }

  @Override
  public Reply ask(Asked asked) {
    QuestionSubject subject = new QuestionSubject(asked);
    Outcome outcome = run(Prompt.of(subject, Fields.of(asked)));
    return switch (outcome) {
      case Outcome.Answered answered -> {
        settle(subject, asked.answer(answered.given()));
        yield new Reply.Typed(answered.given());
      }
      case Outcome.Untouched untouched -> {
        settle(subject, asked.standing().orElseThrow());
        yield asked.replyForStanding();
      }
      case Outcome.Back back -> {
        screen.takeBack();
        yield new Reply.Back();
      }
      default -> throw Interviewer.leftEarly();
    };
  }

  private void settle(QuestionSubject subject, Object answer) {
    screen.settle(
        Row.of(Look.GOOD, "✓ ")
            .and(Look.FAINT, subject.title().text() + "  ")
            .and(Look.PLAIN, Answers.shown(answer)));
  }

  /** Returns how it ends, and leaves the screen to whoever knows what that means. */
  private Outcome run(Prompt first) {
    Prompt prompt = first;
    show(prompt);
    while (true) {
      Key key = terminal.next(keys);
      boolean resized = terminal.wasResized();
      if (resized) {
        screen.resize(terminal.columns());
      }
      if (key != Key.Special.NONE) {
        Outcome outcome = prompt.on(key);
        if (!(outcome instanceof Outcome.On on)) {
          return outcome;
        }
        prompt = on.prompt();
      }
      if (resized || key != Key.Special.NONE) {
        show(prompt);
      }
    }
  }

  private void show(Prompt prompt) {
    // An empty row keeps what is asked apart from what is done with.
    screen.show(prompt.view(terminal.columns(), terminal.rows() - 1).below(List.of(Row.EMPTY)));
  }

  @Override
  public Decision confirm(Summary summary) {
    screen.print(SummaryRows.of(summary, terminal.columns()));
    String asked = ACCEPT;
    while (true) {
      Outcome outcome = run(Prompt.of(new Choosing("Is this right?"), decision(asked)));
      switch (outcome) {
        case Outcome.Answered(Given.Text chosen) when chosen.text().equals(ACCEPT) -> {
          screen.print(List.of(Row.EMPTY));
          return new Decision.Accept();
        }
        case Outcome.Answered(Given.Text chosen) when chosen.text().equals(CHANGE) -> {
          Optional<Decision> change = change(summary);
          if (change.isPresent()) {
            return change.get();
          }
          asked = CHANGE;
        }
        case Outcome.Answered cancelled -> {
          screen.print(List.of(Row.EMPTY));
          return new Decision.Cancel();
        }
        case Outcome.Back back -> {
          screen.print(List.of(Row.EMPTY));
          return new Decision.Change(summary.asked().getLast().name());
        }
        default -> throw Interviewer.leftEarly();
      }
    }
  }

  private static Field decision(String at) {
    List<Listing.Option> options =
        List.of(
            new Listing.Option(ACCEPT, "Yes, go on", ""),
            new Listing.Option(CHANGE, "Change an answer", ""),
            new Listing.Option(CANCEL, "Cancel, and write nothing", ""));
    int place = options.stream().map(Listing.Option::value).toList().indexOf(at);
    return new ChoiceField(Listing.of(options, place), Optional.empty());
  }

  /** Returns which question is to be asked again; empty if the person comes back from there. */
  private Optional<Decision> change(Summary summary) {
    List<Listing.Option> options =
        summary.asked().stream()
            .map(entry ->
                new Listing.Option(entry.name(), entry.prompt(), Answers.shown(entry.answer())))
            .toList();
    Field field = new ChoiceField(Listing.of(options, 0), Optional.empty());
    return switch (run(Prompt.of(new Choosing("Which one?"), field))) {
      case Outcome.Answered(Given.Text name) -> {
        screen.print(List.of(Row.EMPTY));
        yield Optional.of(new Decision.Change(name.text()));
      }
      case Outcome.Back back -> Optional.empty();
      default -> throw Interviewer.leftEarly();
    };
  }

  @Override
  public void close() {
    screen.clear();
    terminal.close();
  }

  /** A question of our own, to which every choice is an answer. */
  private record Choosing(String question) implements Prompt.Subject {
    @Override
    public Row title() {
      return Row.of(Look.STRONG, question);
    }

    @Override
    public Optional<String> help() {
      return Optional.empty();
    }

    @Override
    public boolean mayGoBack() {
      return true;
    }

    @Override
    public Optional<String> objection(Given given) {
      return Optional.empty();
    }
  }
}
