package dev.scaffold.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** A command that reports its result as a text or as a document. */
@Command(synopsisHeading = "%nUsage: ", sortOptions = false, abbreviateSynopsis = true)
public abstract class ReportingCommand implements Subcommand {
  @ArgGroup(exclusive = false, validate = false, heading = OutputOptions.HEADING)
  private OutputOptions output = new OutputOptions();

  /** Returns what the command is told about its output. */
  protected final OutputOptions output() {
    return output;
  }

  @Override
  public final boolean verbose() {
    return output.verbose();
  }

  @Override
  public final boolean json() {
    return output.json();
  }
}
