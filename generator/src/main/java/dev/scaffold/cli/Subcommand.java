package dev.scaffold.cli;

import dev.scaffold.problem.ExitCode;

/** A command, its fields filled from the arguments. */
public interface Subcommand {

  /** Does it and reports the result; returns how it ended. What goes wrong is thrown. */
  ExitCode run();

  /** Whether a failure shows its stack trace. */
  boolean verbose();

  /** Whether a failure is told as a document, too. */
  boolean json();
}
