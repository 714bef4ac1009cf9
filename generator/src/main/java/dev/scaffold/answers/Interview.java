package dev.scaffold.answers;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The questions to one person, with a memory. Which questions come up follows from the answers
 * alone; so to go back means to forget a reply and begin again, where all other replies are given
 * as before, in silence.
 */
public final class Interview {
  private final Supplier<Interviewer> arrival;
  private Optional<Interviewer> person = Optional.empty();

  /** The replies that count, by the question's name. */
  private final Map<String, Reply> kept = new HashMap<>();

  /** Replies that were taken back, to begin from when the question comes up again. */
  private final Map<String, Reply> takenBack = new HashMap<>();

  /** The questions of this round that have a reply, in order. */
  private final List<String> trail = new ArrayList<>();

  private final Map<String, List<Summary.Entry>> settled = new LinkedHashMap<>();

  /** Ends a round that is not to be finished; carries nothing, and is no failure. */
  private static final class BeginAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    BeginAgain() {
      super(null, null, false, false);
    }
  }

  /** Makes an interview with the person that is called in when there is something to ask. */
  public Interview(Supplier<Interviewer> arrival) {
    this.arrival = arrival;
  }

  /**
   * Returns what the questions lead to, once the person accepts it; a problem if they cancel.
   *
   * @param round asks all questions that come up, by way of an {@link AnswerResolver}; is called
   *     anew after each step back, and depends on nothing but the answers
   */
  public <T> T hold(Supplier<T> round) {
    try {
      while (true) {
        trail.clear();
        settled.clear();
        try {
          T result = round.get();
          if (trail.isEmpty() || isAccepted()) {
            return result;
          }
        } catch (BeginAgain e) {
          // The next round replays what is kept.
        }
      }
    } finally {
      person.ifPresent(Interviewer::close);
    }
  }

  private boolean isAccepted() {
    return switch (person().confirm(summary())) {
      case Interviewer.Decision.Accept accept -> true;
      case Interviewer.Decision.Change change -> {
        takeBack(change.name());
        yield false;
      }
      case Interviewer.Decision.Cancel cancel ->
          throw new Problem(
                  ExitCode.INTERRUPTED,
                  "cancelled, and nothing was written",
                  Location.NONE,
                  "run the command again to start over")
              .asException();
    };
  }

  private Summary summary() {
    return new Summary(
        settled.entrySet().stream()
            .map(group -> new Summary.Group(group.getKey(), group.getValue()))
            .toList());
  }

  private Interviewer person() {
    Interviewer present = person.orElseGet(arrival);
    person = Optional.of(present);
    return present;
  }

  /** Returns the answer that the person gives, or gave in a round before. */
  Object answer(Asked asked) {
    Reply reply = reply(asked);
    kept.put(asked.name(), reply);
    trail.add(asked.name());
    boolean isDefault = reply instanceof Reply.Suggested;
    Object answer =
        reply instanceof Reply.Typed typed
            ? asked.answer(typed.given())
            : asked.suggested().orElseThrow();
    note(asked.component(), asked.question(), answer, true, isDefault);
    return answer;
  }

  private Reply reply(Asked asked) {
    Reply before = kept.get(asked.name());
    if (before != null) {
      if (holds(asked, before)) {
        return before;
      }
      takeBack(asked.name());
    }
    Optional<Reply> earlier = Optional.ofNullable(takenBack.get(asked.name()));
    Reply reply = person().ask(asked.with(earlier, !trail.isEmpty()));
    if (reply instanceof Reply.Back) {
      takeBack(trail.getLast());
      throw new BeginAgain();
    }
    return reply;
  }

  /** A reply may hold no more after another answer was changed. */
  private static boolean holds(Asked asked, Reply reply) {
    return switch (reply) {
      case Reply.Typed typed -> asked.objection(typed.given()).isEmpty();
      case Reply.Suggested suggested -> asked.suggested().isPresent();
      case Reply.Back back -> false;
    };
  }

  private void takeBack(String name) {
    Reply reply = kept.remove(name);
    if (reply != null) {
      takenBack.put(name, reply);
    }
  }

  /** Notes an answer for the summary that nobody had to be asked for. */
  void note(String component, Question question, Object answer, boolean isDefault) {
    note(component, question, answer, false, isDefault);
  }

  private void note(
      String component, Question question, Object answer, boolean asked, boolean isDefault) {
    String name = component.isEmpty() ? question.name() : component + "." + question.name();
    settled
        .computeIfAbsent(component, key -> new ArrayList<>())
        .add(new Summary.Entry(name, question.name(), question.prompt(), answer, asked, isDefault));
  }
}
