package dev.scaffold.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.action.Ended.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path project;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> told = new ArrayList<>();

  private List<Ended> run(boolean trusted, boolean allowed, Command... commands) {
    Attendant attendant =
        new Attendant() {
          @Override
          public void show(List<Command> all) {
            all.forEach(command -> told.add("show " + command.line()));
          }

          @Override
          public boolean allows() {
            told.add("asked");
            return allowed;
          }

          @Override
          public void begin(Command command) {
            told.add("begin " + command.line());
          }
        };
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Actions(new CommandRunner(System.getenv(), stream), attendant)
        .run(List.of(commands), project, trusted);
  }

  private static Command command(String... words) {
    return new Command("", "a title", List.of(words), MINUTE);
  }

  private static List<State> states(List<Ended> ended) {
    return ended.stream().map(Ended::state).toList();
  }

  @Test
  void shownBeforeRunWhereTrusted() {
    List<Ended> ended = run(true, false, command("echo", "hello"), command("echo", "again"));

    assertThat(states(ended)).containsExactly(State.DONE, State.DONE);
    assertThat(told)
        .containsExactly(
            "show echo hello", "show echo again", "begin echo hello", "begin echo again");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("hello\nagain\n");
  }

  @Test
  void notRunWithoutAYes() {
    List<Ended> ended = run(false, false, command("touch", "made"));

    assertThat(states(ended)).containsExactly(State.NOT_RUN);
    assertThat(told).containsExactly("show touch made", "asked");
    assertThat(project.resolve("made")).doesNotExist();
  }

  @Test
  void runAfterAYes() {
    assertThat(states(run(false, true, command("touch", "made")))).containsExactly(State.DONE);
    assertThat(project.resolve("made")).exists();
  }

  @Test
  void nobodyIsAskedAboutNothing() {
    assertThat(run(false, true)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void theFirstFailureEndsThem() {
    List<Ended> ended = run(true, false, command("sh", "-c", "exit 7"), command("touch", "made"));

    assertThat(states(ended)).containsExactly(State.FAILED, State.NOT_RUN);
    assertThat(ended.getFirst().detail()).isEqualTo("it ended with 7");
    assertThat(project.resolve("made")).doesNotExist();
  }

  @Test
  void whatCannotBeRunFails() {
    Ended ended = run(true, false, command("no-such-program-here")).getFirst();

    assertThat(ended.state()).isEqualTo(State.FAILED);
    assertThat(ended.detail()).isEqualTo("`no-such-program-here` cannot be run");
  }

  @Test
  void runsInTheComponentsFolderWithoutAnInput() throws IOException {
    Files.createDirectory(project.resolve("frontend"));
    run(
        true,
        false,
        new Command("frontend", "a title", List.of("sh", "-c", "cat; pwd -P"), MINUTE));

    assertThat(printed.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(project.toRealPath().resolve("frontend").toString());
  }

  @Test
  void itsTimeLimitEndsItAndWhatItStarted() throws Exception {
    String script = "sh -c 'echo $$ > child; exec sleep 300' & trap '' TERM; wait; sleep 300";
    Ended ended =
        run(
                true,
                false,
                new Command("", "a title", List.of("sh", "-c", script), Duration.ofSeconds(1)))
            .getFirst();

    assertThat(ended.state()).isEqualTo(State.FAILED);
    assertThat(ended.detail()).isEqualTo("it did not end within 1 seconds");
    long child = Long.parseLong(Files.readString(project.resolve("child")).strip());
    Optional<ProcessHandle> alive = ProcessHandle.of(child).filter(ProcessHandle::isAlive);
    assertThat(alive).isEmpty();
  }

  @Test
  void hasThePersonsEnvironment() {
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new CommandRunner(Map.of("GREETING", "hi", "PATH", System.getenv("PATH")), stream)
        .run(command("sh", "-c", "echo $GREETING $HOME"), project);

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("hi\n");
  }
}
