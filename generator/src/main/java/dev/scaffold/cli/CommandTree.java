package dev.scaffold.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands that there are. Only the one that the arguments name is made, as reading the
 * annotations of all of them takes longer than most commands work; where they name none, help and
 * suggestions still know the names of all.
 */
record CommandTree(List<CommandEntry> entries) {

  /** Returns the commands of the program. */
  static CommandTree of(Surroundings surroundings, Console console, Wiring wiring) {
    return new CommandTree(
        List.of(
            new CommandEntry.Leaf(
                "new",
                "Makes a new project from a template, with its first commit.",
                () -> new NewCommand(surroundings, console, wiring.newProject())),
            new CommandEntry.Leaf(
                "list",
                "Lists the templates that there are.",
                () -> new ListCommand(surroundings, console, wiring.listTemplates())),
            new CommandEntry.Leaf(
                "info",
                "Shows what a template asks, makes and provides.",
                () -> new InfoCommand(surroundings, console, wiring.describeTemplate()))));
  }

  /** Returns what reads these arguments, and these only. */
  CommandLine lineFor(List<String> arguments) {
    CommandLine line = new CommandLine(new ScaffoldCommand());
    register(entries, arguments, line);
    return line.setExpandAtFiles(false).setUsageHelpWidth(100).setHelpFactory(SpacedHelp::new);
  }

  private static void register(
      List<CommandEntry> entries, List<String> arguments, CommandLine parent) {
    // No option in front of a command takes a value: the first other word is the command's.
    List<String> words = arguments.stream().dropWhile(word -> word.startsWith("-")).toList();
    Optional<CommandEntry> named =
        entries.stream()
            .filter(entry -> !words.isEmpty() && entry.name().equals(words.getFirst()))
            .findFirst();
    if (named.isPresent()) {
      parent.addSubcommand(named.get().name(), made(named.get(), words.subList(1, words.size())));
    } else {
      entries.forEach(entry -> parent.addSubcommand(entry.name(), nameOnly(entry)));
    }
  }

  private static CommandLine made(CommandEntry entry, List<String> arguments) {
    return switch (entry) {
      case CommandEntry.Leaf leaf -> described(leaf, new CommandLine(leaf.maker().get()));
      case CommandEntry.Group group -> {
        CommandLine line = described(group, new CommandLine(new GroupCommand()));
        line.getCommandSpec().usageMessage().customSynopsis(synopsis(group));
        register(group.entries(), arguments, line);
        yield line;
      }
    };
  }

  private static CommandLine nameOnly(CommandEntry entry) {
    return described(entry, new CommandLine(CommandSpec.create()));
  }

  private static CommandLine described(CommandEntry entry, CommandLine line) {
    line.getCommandSpec().usageMessage().header(entry.summary());
    return line;
  }

  private static String synopsis(CommandEntry.Group group) {
    return "scaffold " + group.name() + " COMMAND [OPTIONS]";
  }
}
