package dev.scaffold.cli;

import java.util.List;
import java.util.function.Supplier;

/** What the command line knows of a command before it is made. */
public sealed interface CommandEntry {

  /** Returns the word that names it. */
  String name();

  /** Returns what it does, as one sentence. */
  String summary();

  /**
   * A command.
   *
   * @param maker makes it; its class, a large one with annotations, is loaded by then only
   */
  record Leaf(String name, String summary, Supplier<Subcommand> maker) implements CommandEntry {}

  /** Commands below a common word. */
  record Group(String name, String summary, List<CommandEntry> entries) implements CommandEntry {
    public Group {
      entries = List.copyOf(entries);
    }
  }
}
