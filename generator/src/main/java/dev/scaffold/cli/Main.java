package dev.scaffold.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(new ResultStream(new FileOutputStream(FileDescriptor.out)));
    if (args.length == 1 && args[0].equals("--version")) {
      // Alone it needs nothing of the rest, and answers as fast as a machine starts.
      out.print(Version.LINE);
      if (!out.checkError()) {
        return;
      }
      // The long way tells what went wrong.
    }
    // Upper and lower case, and whatever a library formats, are the same on every machine.
    Locale.setDefault(Locale.ROOT);
    Surroundings surroundings =
        new Surroundings(
            System.in,
            out,
            stream(new FileOutputStream(FileDescriptor.err)),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Terminals.ofProcess());
    System.exit(Cli.run(surroundings, Wiring.of(surroundings), args).code());
  }

  /** UTF-8, whatever the locale; flushed at the end, and before a person is asked. */
  private static PrintStream stream(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream, 8192), false, StandardCharsets.UTF_8);
  }
}
