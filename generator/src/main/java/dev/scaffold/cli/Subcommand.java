package dev.scaffold.cli;

/** A command, its fields filled from the arguments. */
public interface Subcommand {

  /** Does it and reports the result; what goes wrong is thrown. */
  void run();

  /** Whether a failure shows its stack trace. */
  boolean verbose();

  /** Whether a failure is told as a document, too. */
  boolean json();
}
