package dev.scaffold.cli.completion;

import dev.scaffold.cli.completion.Completions.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds what may stand at the cursor, from the model of the command line. */
final class Completer {
  private final Vocabulary vocabulary;

  Completer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns what may stand at the cursor.
   *
   * @param lineFor what reads words: it knows the command that they name, or the names of all
   */
  Completions complete(
      Function<List<String>, CommandLine> lineFor, List<String> words, String current) {
    boolean help = words.stream().limit(1).anyMatch("help"::equals);
    List<String> named = help ? words.subList(1, words.size()) : words;
    CommandLine command = lineFor.apply(named);
    int next = 0;
    for (String word : named) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        break;
      }
      command = below;
      next++;
    }
    boolean leaf = command.getSubcommands().isEmpty();
    if (!leaf && next == named.size() && !current.startsWith("-")) {
      return commands(command);
    }
    if (help) {
      return Completions.NOTHING;
    }
    return leaf
        ? new Typed(command.getCommandSpec(), named.subList(next, named.size())).at(current)
        : options(command.getCommandSpec());
  }

  private static Completions commands(CommandLine parent) {
    return new Completions.Words(
        parent.getSubcommands().entrySet().stream()
            .map(entry -> Candidate.of(entry.getKey(), header(entry.getValue())))
            .toList());
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  private static Completions options(CommandSpec command) {
    return new Completions.Words(
        command.options().stream()
            .filter(option -> !option.hidden())
            .map(option ->
                Candidate.of(option.longestName(), String.join(" ", option.description())))
            .toList());
  }

  /** The arguments of a command, as far as they are typed. */
  private final class Typed {
    private final CommandSpec command;
    private final List<String> definitions = new ArrayList<>();
    private Optional<String> catalog = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Optional<OptionSpec> open = Optional.empty();
    private boolean optionsEnded;
    private int positionals;

    Typed(CommandSpec command, List<String> words) {
      this.command = command;
      words.forEach(this::read);
    }

    private void read(String word) {
      if (open.isPresent()) {
        value(open.get(), word);
        open = Optional.empty();
      } else if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
        positionals++;
      } else if (word.equals("--")) {
        optionsEnded = true;
      } else {
        glued(word)
            .ifPresentOrElse(
                option -> value(option, word.substring(prefix(option, word).length())),
                () -> open = option(word).filter(option -> option.arity().max() > 0));
      }
    }

    private void value(OptionSpec option, String value) {
      switch (option.longestName()) {
        case "-d" -> definitions.add(value);
        case "--catalog" -> catalog = Optional.of(value);
        case "--template" -> template = Optional.of(value);
        default -> {}
      }
    }

    private Optional<OptionSpec> option(String name) {
      return Optional.ofNullable(command.findOption(name));
    }

    /**
     * Returns the option whose value stands in the same word: {@code --name=VALUE}, {@code
     * -nVALUE}.
     */
    private Optional<OptionSpec> glued(String word) {
      return command.options().stream()
          .filter(option -> option.arity().max() > 0)
          .filter(option -> !prefix(option, word).isEmpty())
          .findFirst();
    }

    /** Returns what stands in front of the value in the same word; nothing if it is not there. */
    private static String prefix(OptionSpec option, String word) {
      return Arrays.stream(option.names())
          .map(name -> name.startsWith("--") ? name + "=" : name)
          .filter(start ->
              (word.startsWith(start) && word.length() > start.length())
                  || (word.equals(start) && start.endsWith("=")))
          .findFirst()
          .orElse("");
    }

    Completions at(String current) {
      if (open.isPresent()) {
        return values(open.get(), current, "");
      }
      if (!optionsEnded && current.startsWith("-")) {
        return glued(current)
            .map(option -> {
              String prefix = prefix(option, current);
              return values(option, current.substring(prefix.length()), prefix);
            })
            .orElseGet(() -> options(command));
      }
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        if (parameter.index().contains(positionals)) {
          return values(parameter, current, "");
        }
      }
      return Completions.NOTHING;
    }

    private Completions values(ArgSpec argument, String current, String prefix) {
      return switch (argument.paramLabel()) {
        case "FILE" -> new Completions.AnyFile();
        case "DIR" -> new Completions.AnyFolder();
        case "TEMPLATE" -> words(vocabulary.templates(catalog, argument.isOption()), prefix);
        case "CATALOG" -> words(vocabulary.catalogs(), prefix);
        case "NAME=VALUE" ->
            words(vocabulary.definitions(catalog, template, definitions, current), prefix);
        default -> words(candidates(argument), prefix);
      };
    }

    private static List<Candidate> candidates(ArgSpec argument) {
      return argument.completionCandidates() == null
          ? List.of()
          : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
              .map(value -> Candidate.of(value, ""))
              .toList();
    }

    private static Completions words(List<Candidate> candidates, String prefix) {
      return new Completions.Words(
          candidates.stream().map(candidate -> candidate.behind(prefix)).toList());
    }
  }
}
