package dev.scaffold.cli.completion;

import dev.scaffold.cli.completion.Completions.Candidate;
import dev.scaffold.terminal.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** A shell that completes, and the form in which its script takes completions. */
enum Shell {
  BASH {
    @Override
    String form(Candidate candidate, ShellLine line) {
      String rest = candidate.value().substring(line.kept());
      return switch (line.quote()) {
        case '\'' -> rest;
        case '"' -> IN_QUOTES.matcher(rest).replaceAll("\\\\$0");
        default -> SPECIAL.matcher(rest).replaceAll("\\\\$0");
      };
    }
  },
  ZSH {
    @Override
    String form(Candidate candidate, ShellLine line) {
      // A colon separates the description; the shell itself quotes what it puts in.
      String value = candidate.value().replace("\\", "\\\\").replace(":", "\\:");
      return candidate.description().isEmpty() ? value : value + ":" + candidate.description();
    }
  };

  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}_./+,:@%=-]");
  private static final Pattern IN_QUOTES = Pattern.compile("[$`\"\\\\]");

  abstract String form(Candidate candidate, ShellLine line);

  /** Returns its name, as people type it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the script that binds it to this program. */
  String script() {
    String name = "scaffold." + word();
    try (InputStream stream = Objects.requireNonNull(Shell.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the script reads: what is completed, then one word on each line. */
  String answer(Completions completions, ShellLine line) {
    return switch (completions) {
      case Completions.AnyFile files -> "files\n";
      case Completions.AnyFolder folders -> "folders\n";
      case Completions.Words words -> words(words.candidates(), line);
    };
  }

  private String words(List<Candidate> candidates, ShellLine line) {
    List<Candidate> fitting =
        candidates.stream()
            .filter(candidate -> candidate.value().startsWith(line.current()))
            .filter(candidate -> candidate.value().codePoints().allMatch(Printable::isHarmless))
            .toList();
    StringBuilder answer = new StringBuilder();
    answer.append(fitting.stream().anyMatch(Candidate::open) ? "open\n" : "words\n");
    fitting.forEach(candidate -> answer.append(Printable.of(form(candidate, line))).append('\n'));
    return answer.toString();
  }
}
