package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.terminal.Field.Step;
import dev.scaffold.terminal.Key.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question on the screen: a state, and what each key makes of it.
 *
 * @param showsHelp whether the help is opened
 * @param rejection why the answer was not taken, until it is changed
 */
record Prompt(Subject subject, Field field, boolean showsHelp, Optional<String> rejection) {

  /** How far everything below the question is set in, as wide as the mark before it. */
  private static final String INDENT = "  ";

  /** The least room for a field; what is above and below it gives way. */
  private static final int LEAST = 3;

  /** What is asked. */
  interface Subject {
    /** Returns the question. */
    Row title();

    /** Returns what explains it; empty if nothing does. */
    Optional<String> help();

    /** Returns whether there is something to go back to. */
    boolean mayGoBack();

    /** Returns what is wrong with an answer, and what it should be like. */
    Optional<String> objection(Given given);
  }

  /** What a key leads to. */
  sealed interface Outcome {
    /** The person goes on. */
    record On(Prompt prompt) implements Outcome {}

    /** The person answered. */
    record Answered(Given given) implements Outcome {}

    /** The person takes what stood there. */
    record Untouched() implements Outcome {}

    /** The person goes back. */
    record Back() implements Outcome {}

    /** The person goes away. */
    record Left() implements Outcome {}
  }

  static Prompt of(Subject subject, Field field) {
    return new Prompt(subject, field, false, Optional.empty());
  }

  /** Returns what a key leads to. */
  Outcome on(Key key) {
    if (key == Special.LEAVE) {
      return new Outcome.Left();
    }
    if (key == Special.ESCAPE) {
      return subject.mayGoBack() ? new Outcome.Back() : new Outcome.On(this);
    }
    if (isHelp(key)) {
      return new Outcome.On(new Prompt(subject, field, !showsHelp, rejection));
    }
    return switch (field.on(key)) {
      case Step.On on ->
          new Outcome.On(new Prompt(subject, on.field(), showsHelp, Optional.empty()));
      case Step.Untouched untouched -> new Outcome.Untouched();
      case Step.Done done -> {
        Optional<String> objection = subject.objection(done.given());
        yield objection.isEmpty()
            ? new Outcome.Answered(done.given())
            : new Outcome.On(new Prompt(subject, field, showsHelp, objection));
      }
    };
  }

  private boolean isHelp(Key key) {
    return key instanceof Key.Typed typed
        && typed.character() == '?'
        && subject.help().isPresent()
        && !field.takesAnyCharacter();
  }

  private Optional<String> objection() {
    return rejection.or(() -> field.draft().flatMap(subject::objection));
  }

  /** Returns what is seen, on a terminal of that size. */
  View view(int columns, int rows) {
    // The last column stays empty: what is written there makes terminals differ.
    int width = Math.max(columns - INDENT.length() - 1, 1);
    List<Row> head = new ArrayList<>(title(width));
    if (showsHelp) {
      subject.help().ifPresent(help -> head.addAll(text(Look.PLAIN, help, width)));
    }
    List<Row> foot = foot(width);
    int room = rows - head.size() - foot.size() - 1;
    View input =
        field.view(width, Math.max(room, LEAST)).indented(Row.of(INDENT), INDENT).below(head);
    return input.above(foot).within(Math.max(rows - 1, 1));
  }

  private List<Row> title(int width) {
    return new View(wrapped(subject.title(), width), Optional.empty())
        .indented(Row.of(Look.ACCENT, "? "), INDENT)
        .rows();
  }

  /** Only the last piece of a title is long. */
  private static List<Row> wrapped(Row title, int width) {
    if (title.width() <= width) {
      return List.of(title);
    }
    Look look = title.pieces().getLast().look();
    return Columns.wrap(title.text(), width).stream().map(text -> Row.of(look, text)).toList();
  }

  private static List<Row> text(Look look, String text, int width) {
    return Columns.wrap(Printable.of(text.strip()), width).stream()
        .map(row -> Row.of(look, INDENT + row))
        .toList();
  }

  /** What is wrong stands in a row that is kept free for it, so that nothing jumps. */
  private List<Row> foot(int width) {
    List<Row> foot = new ArrayList<>();
    objection()
        .ifPresentOrElse(
            objection -> foot.addAll(text(Look.BAD, objection, width)), () -> foot.add(Row.EMPTY));
    foot.add(Row.of(Look.FAINT, INDENT + keys(width)));
    return foot;
  }

  /** As many as there is room for. */
  private String keys(int width) {
    List<String> all = new ArrayList<>(field.keys());
    if (subject.mayGoBack()) {
      all.add("esc back");
    }
    if (subject.help().isPresent() && !field.takesAnyCharacter()) {
      all.add("? help");
    }
    all.add("ctrl-c cancel");
    String keys = all.getFirst();
    for (String more : all.subList(1, all.size())) {
      String longer = keys + " · " + more;
      keys = Columns.of(longer) <= width ? longer : keys;
    }
    return Columns.clip(keys, width);
  }
}
