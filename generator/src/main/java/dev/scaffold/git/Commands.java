package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Ended;
import dev.scaffold.git.GitProgram.Input;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.GitProgram.Reader;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Git at the top of a work tree.
 *
 * @param variables that hold for each run
 * @param settings that come before each command
 */
record Commands(GitProgram git, Path top, Map<String, String> variables, List<String> settings) {
  static final Input NOTHING = stream -> {};

  Commands(GitProgram git, Path top) {
    this(git, top, Map.of(), List.of());
  }

  Commands with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Commands(git, top, Map.copyOf(more), settings);
  }

  Commands withSetting(String setting) {
    List<String> more = new ArrayList<>(settings);
    more.addAll(List.of("-c", setting));
    return new Commands(git, top, variables, List.copyOf(more));
  }

  /** Runs a command that may fail. */
  Outcome run(Input input, String... command) {
    Ended<String> ended = run(input, GitProgram::text, command);
    return new Outcome(ended.exitCode(), ended.output(), ended.errors());
  }

  /** Runs a command; a problem when it fails. */
  String ask(String... command) {
    return ask(NOTHING, command);
  }

  /** Runs a command that reads; a problem when it fails. */
  String ask(Input input, String... command) {
    return ask(input, GitProgram::text, command);
  }

  /** Runs a command and reads its output; a problem when it fails. */
  <T> T ask(Input input, Reader<T> reader, String... command) {
    Ended<T> ended = run(input, reader, command);
    if (ended.exitCode() != 0) {
      throw failed(command[0], new Outcome(ended.exitCode(), "", ended.errors()));
    }
    return ended.output();
  }

  private <T> Ended<T> run(Input input, Reader<T> reader, String... command) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.addAll(List.of(command));
    return git.run(top, variables, input, reader, arguments);
  }

  /** Returns the problem that a command failed. */
  RuntimeException failed(String command, Outcome outcome) {
    return Problem.failed(
            "`git " + command + "` failed: " + outcome.firstError(),
            new Location.Path(top.toString()),
            "mend what Git says, and run the command again")
        .asException();
  }
}
