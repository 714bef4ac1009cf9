package dev.scaffold.cli;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** What happens to an upgrade that has conflicts. */
enum OnConflict {
  /** They are left to the person. */
  MERGE,
  /** Nothing is written. */
  FAIL;

  /** Reads it as people write it. */
  static final class Converter implements ITypeConverter<OnConflict>, Iterable<String> {
    private static final List<String> WORDS =
        Arrays.stream(values()).map(way -> way.name().toLowerCase(Locale.ROOT)).toList();

    @Override
    public OnConflict convert(String word) {
      if (!WORDS.contains(word)) {
        throw Problem.invalid(
                "`" + word + "` is no way to treat conflicts",
                new Location.Input("--on-conflict"),
                Suggestion.hint(word, WORDS, "there is " + String.join(" and ", WORDS)))
            .asException();
      }
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
      return WORDS.iterator();
    }
  }
}
