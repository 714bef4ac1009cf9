package dev.scaffold.doctor;

import dev.scaffold.doctor.Check.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at all programs at once. */
final class Examination {
  // What ranges compare; what stands behind, such as a build's name, does not count.
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){0,2}");

  private final Machine machine;
  private final Map<String, KnownProgram> known;
  private final List<String> systems;

  Examination(Machine machine, Map<String, KnownProgram> known) {
    this.machine = machine;
    this.known = known;
    this.systems = machine.systems();
  }

  /** Returns a check for each need, in their order. */
  List<Check> of(List<Need> needs) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Check>> checks =
          needs.stream().map(need -> each.submit(() -> examine(need))).toList();
      return checks.stream().map(Examination::result).toList();
    }
  }

  private static Check result(Future<Check> check) {
    try {
      return check.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Check examine(Need need) {
    KnownProgram program = known.get(need.program());
    if (program == null) {
      return unknown(need);
    }
    String name = program.command().getFirst();
    Optional<Path> place = machine.find(name, program.home());
    if (place.isEmpty()) {
      return missing(need, program);
    }
    List<String> arguments = program.command().subList(1, program.command().size());
    return switch (machine.ask(place.get(), arguments)) {
      case Machine.NotStarted none -> missing(need, program);
      case Machine.TooSlow slow ->
          check(
              need,
              program,
              State.NO_ANSWER,
              Optional.empty(),
              "`%s` does not end; run it, and see what it waits for"
                  .formatted(String.join(" ", program.command())));
      case Machine.Ended ended when !ended.succeeded() ->
          program
              .stopped()
              .map(why -> check(need, program, State.STOPPED, Optional.empty(), why))
              .orElseGet(() -> missing(need, program));
      case Machine.Ended ended -> compare(need, program, ended.output());
    };
  }

  /** A name is all that is known of it: it is looked for, and not run. */
  private Check unknown(Need need) {
    return machine
        .find(need.program(), Optional.empty())
        .map(place ->
            new Check(
                need, need.program(), State.UNKNOWN_VERSION, Optional.empty(), Optional.empty()))
        .orElseGet(() ->
            new Check(
                need,
                need.program(),
                State.MISSING,
                Optional.empty(),
                Optional.of("install `" + need.program() + "` and put it on the PATH")));
  }

  private Check compare(Need need, KnownProgram program, String output) {
    Optional<String> version =
        Optional.of(program.version().matcher(output))
            .filter(Matcher::find)
            .map(found -> NUMBERS.matcher(found.group(1)))
            .filter(Matcher::lookingAt)
            .map(Matcher::group);
    if (version.isEmpty()) {
      return new Check(
          need, program.title(), State.UNKNOWN_VERSION, Optional.empty(), Optional.empty());
    }
    if (need.versions().stream().allMatch(range -> range.contains(version.get()))) {
      return new Check(need, program.title(), State.FOUND, version, Optional.empty());
    }
    return check(need, program, State.WRONG_VERSION, version, program.howToGet(systems));
  }

  private Check missing(Need need, KnownProgram program) {
    return check(need, program, State.MISSING, Optional.empty(), program.howToGet(systems));
  }

  private static Check check(
      Need need, KnownProgram program, State state, Optional<String> version, String hint) {
    return new Check(need, program.title(), state, version, Optional.of(hint));
  }
}
