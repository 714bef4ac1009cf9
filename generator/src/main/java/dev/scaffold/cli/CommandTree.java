package dev.scaffold.cli;

import dev.scaffold.cli.CommandEntry.Leaf;
import dev.scaffold.cli.catalog.AddCommand;
import dev.scaffold.cli.catalog.RemoveCommand;
import dev.scaffold.cli.catalog.TrustCommand;
import dev.scaffold.cli.catalog.UpdateCommand;
import dev.scaffold.cli.completion.CompleteCommand;
import dev.scaffold.cli.completion.CompletionCommand;
import dev.scaffold.cli.template.LintCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands that there are. Only the one that the arguments name is made, as reading the
 * annotations of all of them takes longer than most commands work; where they name none, help and
 * suggestions still know the names of all.
 *
 * @param sections the commands, by who uses them
 * @param hidden what only programs call
 */
record CommandTree(List<Section> sections, List<CommandEntry> hidden) {

  private static final int COLUMNS = 80;

  /** Commands that belong together for the people who use them. */
  record Section(String heading, List<CommandEntry> entries) {}

  /** Returns the commands of the program. */
  static CommandTree of(Surroundings surroundings, Console console, Wiring wiring) {
    return new CommandTree(
        List.of(
            new Section("Start a project", starting(surroundings, console, wiring)),
            new Section("In a generated project", working(surroundings, console, wiring)),
            new Section("Write templates", writing(surroundings, console, wiring)),
            new Section("Help", helping(surroundings, console, wiring))),
        List.of(
            new Leaf(
                "__complete",
                "Completes a command line.",
                () ->
                    new CompleteCommand(
                        surroundings,
                        console,
                        of(surroundings, console, wiring)::lineFor,
                        wiring.listTemplates(),
                        wiring.findQuestions(),
                        wiring.userCatalogs()))));
  }

  private static List<CommandEntry> starting(
      Surroundings surroundings, Console console, Wiring wiring) {
    return List.of(
        new Leaf(
            "new",
            "Makes a new project from a template, with its first commit.",
            () -> new NewCommand(surroundings, console, wiring.newProject())),
        new Leaf(
            "list",
            "Lists the templates that there are.",
            () -> new ListCommand(surroundings, console, wiring.listTemplates())),
        new Leaf(
            "info",
            "Shows what a template asks, makes and provides.",
            () -> new InfoCommand(surroundings, console, wiring.describeTemplate())),
        catalog(console, wiring));
  }

  private static List<CommandEntry> working(
      Surroundings surroundings, Console console, Wiring wiring) {
    return List.of(
        new Leaf(
            "doctor",
            "Looks whether this machine has what is needed.",
            () -> new DoctorCommand(surroundings, console, wiring.doctor())),
        new Leaf(
            "status",
            "Shows what the templates changed since, and what you did.",
            () -> new StatusCommand(surroundings, console, wiring.status(), wiring.corrections())),
        new Leaf(
            "upgrade",
            "Takes over newer templates or other answers, and loses nothing.",
            () -> new UpgradeCommand(surroundings, console, wiring.upgrade())),
        new Leaf(
            "add",
            "Adds a component.",
            () -> new AddComponentCommand(surroundings, console, wiring.upgrade())),
        new Leaf(
            "remove",
            "Removes a component.",
            () -> new RemoveComponentCommand(surroundings, console, wiring.upgrade())),
        new Leaf(
            "diff",
            "Shows what you changed of what the templates gave.",
            () -> new DiffCommand(surroundings, console, wiring.difference())),
        new Leaf(
            "restore",
            "Brings a file back as the templates gave it.",
            () -> new RestoreCommand(surroundings, console, wiring.corrections())),
        new Leaf(
            "forget",
            "Takes a file out of the templates' care.",
            () -> new ForgetCommand(surroundings, console, wiring.corrections())));
  }

  private static List<CommandEntry> writing(
      Surroundings surroundings, Console console, Wiring wiring) {
    return List.of(
        new CommandEntry.Group(
            "template",
            "Helps those who write templates.",
            List.of(
                new Leaf(
                    "lint",
                    "Finds what is wrong with templates, before anybody renders them.",
                    () ->
                        new LintCommand(surroundings.folder(), console, wiring.lintTemplates())))),
        new Leaf(
            "merge-trees",
            "Merges three trees as an upgrade does, for tests and other tools.",
            () -> new MergeTreesCommand(surroundings, console, wiring.mergeTrees())));
  }

  private static List<CommandEntry> helping(
      Surroundings surroundings, Console console, Wiring wiring) {
    return List.of(
        new Leaf(
            "help",
            "Shows the help of a command, with examples.",
            () -> new HelpCommand(console, of(surroundings, console, wiring)::lineFor)),
        new Leaf(
            "completion",
            "Prints the script by which a shell completes arguments.",
            () -> new CompletionCommand(console)));
  }

  private static CommandEntry catalog(Console console, Wiring wiring) {
    return new CommandEntry.Group(
        "catalog",
        "Keeps your list of catalogs: templates in Git repositories.",
        List.of(
            new Leaf(
                "add",
                "Adds a catalog by a name of yours, if it can be reached.",
                () -> new AddCommand(console, wiring.userCatalogs())),
            new Leaf(
                "remove",
                "Removes a catalog from your list.",
                () -> new RemoveCommand(console, wiring.userCatalogs())),
            new Leaf(
                "list",
                "Lists the catalogs that you added or trust.",
                () -> new dev.scaffold.cli.catalog.ListCommand(console, wiring.userCatalogs())),
            new Leaf(
                "update",
                "Fetches the newest release of catalogs.",
                () -> new UpdateCommand(console, wiring.userCatalogs())),
            new Leaf(
                "trust",
                "Lets the templates of a catalog run commands.",
                () -> new TrustCommand(console, wiring.userCatalogs()))));
  }

  /** Returns what reads these arguments, and these only. */
  CommandLine lineFor(List<String> arguments) {
    CommandLine line = new CommandLine(new ScaffoldCommand());
    register(entries(), hidden, arguments, line);
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> overview());
    return line.setExpandAtFiles(false).setUsageHelpWidth(COLUMNS).setHelpFactory(SpacedHelp::new);
  }

  /** Returns every command that people call, the program itself first, completely made. */
  List<CommandLine> all() {
    List<CommandLine> all = new ArrayList<>(List.of(lineFor(List.of())));
    entries().forEach(entry -> addAll(List.of(entry.name()), entry, all));
    return all;
  }

  private void addAll(List<String> words, CommandEntry entry, List<CommandLine> all) {
    CommandLine line = lineFor(words);
    for (String word : words) {
      line = Objects.requireNonNull(line.getSubcommands().get(word));
    }
    all.add(line);
    if (entry instanceof CommandEntry.Group group) {
      for (CommandEntry below : group.entries()) {
        addAll(Stream.concat(words.stream(), Stream.of(below.name())).toList(), below, all);
      }
    }
  }

  /** Returns the commands below headings that say for whom they are. */
  private String overview() {
    int width = entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      text.append('\n').append(section.heading()).append(":\n");
      for (CommandEntry entry : section.entries()) {
        text.append("  ")
            .append(entry.name())
            .append(" ".repeat(width - entry.name().length() + 2))
            .append(entry.summary())
            .append('\n');
      }
    }
    return text.toString();
  }

  private List<CommandEntry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream()).toList();
  }

  private static void register(
      List<CommandEntry> entries,
      List<CommandEntry> hidden,
      List<String> arguments,
      CommandLine parent) {
    // No option in front of a command takes a value: the first other word is the command's.
    List<String> words = arguments.stream().dropWhile(word -> word.startsWith("-")).toList();
    Optional<CommandEntry> named =
        Stream.concat(entries.stream(), hidden.stream())
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
      case Leaf leaf -> described(leaf, new CommandLine(leaf.maker().get()));
      case CommandEntry.Group group -> {
        CommandLine line = described(group, new CommandLine(new GroupCommand()));
        line.getCommandSpec().usageMessage().customSynopsis(synopsis(group));
        register(group.entries(), List.of(), arguments, line);
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
