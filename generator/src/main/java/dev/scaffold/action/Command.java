package dev.scaffold.action;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that a template asks to run, with all its arguments.
 *
 * @param component that asks for it; empty for the project itself
 * @param title what it does, in the template author's words
 * @param words the program and its arguments
 * @param limit after which it is stopped
 */
public record Command(String component, String title, List<String> words, Duration limit) {

  /** Copies the words. */
  public Command {
    words = List.copyOf(words);
  }

  /** Returns the folder it runs in: the component's own, or the project's. */
  public Path folder(Path project) {
    return project.resolve(component);
  }

  /** Returns the words as a line for a shell. */
  public String line() {
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }
}
