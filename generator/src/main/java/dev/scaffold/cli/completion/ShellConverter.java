package dev.scaffold.cli.completion;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The shells, as people write them. */
final class ShellConverter implements ITypeConverter<Shell>, Iterable<String> {
  private static final List<String> WORDS = Arrays.stream(Shell.values()).map(Shell::word).toList();

  @Override
  public Shell convert(String word) {
    if (!WORDS.contains(word)) {
      throw Problem.invalid(
              "there is no completion for `" + word + "`",
              new Location.Input("SHELL"),
              Suggestion.hint(word, WORDS, "there is " + String.join(" and ", WORDS)))
          .asException();
    }
    return Shell.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public Iterator<String> iterator() {
    return WORDS.iterator();
  }
}
