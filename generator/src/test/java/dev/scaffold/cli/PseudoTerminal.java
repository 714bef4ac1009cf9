package dev.scaffold.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * The program at a real terminal of the system, with somebody who looks at its screen and types.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;
  private final ScreenTerminal screen;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Writer keyboard;
  private final Thread pump;
  private final Path device;

  private PseudoTerminal(Process process, Path device, int columns, int rows) {
    this.process = process;
    this.device = device;
    this.screen = new ScreenTerminal(columns, rows);
    this.keyboard = process.outputWriter(StandardCharsets.UTF_8);
    this.pump = Thread.ofVirtual().start(this::receive);
  }

  /** Starts the program in a shell that tells the terminal's modes before and after it. */
  static PseudoTerminal start(Program program, int columns, int rows, String... args)
      throws IOException {
    Path device = program.folder().resolve("device");
    String shell =
        "tty >device; stty rows "
            + rows
            + " cols "
            + columns
            + "; stty -g >before; \"$@\"; code=$?; stty -g >after; echo; echo \"ended with $code\"";
    List<String> words = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
    ProcessBuilder inner = program.withTerminals("012").builder(words, args);
    // The arguments become one line for a shell; none of them holds a quote.
    String line = "'" + String.join("' '", inner.command()) + "'";
    ProcessBuilder outer =
        new ProcessBuilder(
                "script", "--quiet", "--return", "--flush", "--command", line, "/dev/null")
            .directory(program.folder().toFile())
            .redirectErrorStream(true);
    outer.environment().clear();
    outer.environment().putAll(inner.environment());
    outer.environment().putIfAbsent("TERM", "xterm-256color");
    outer.environment().put("SHELL", "/bin/sh");
    return new PseudoTerminal(outer.start(), device, columns, rows);
  }

  private void receive() {
    try (Reader reader = process.inputReader(StandardCharsets.UTF_8)) {
      char[] some = new char[4096];
      for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
        String text = new String(some, 0, n);
        received.add(text);
        screen.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types, once the text is on the screen. */
  PseudoTerminal typeAt(String seen, String keys) throws IOException, InterruptedException {
    await(seen);
    keyboard.write(keys);
    keyboard.flush();
    return this;
  }

  /** Waits until the text is on the screen. */
  PseudoTerminal await(String text) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!seen().contains(text)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("`" + text + "` did not come:\n" + seen() + settings());
      }
      Thread.sleep(20);
    }
    return this;
  }

  /** Returns how the terminal is set: in raw mode or not tells much about keys that got lost. */
  private String settings() throws IOException {
    Process stty =
        new ProcessBuilder("stty", "-a", "-F", Files.readString(device).strip())
            .redirectErrorStream(true)
            .start();
    return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Gives the window another size. */
  void resize(int columns, int rows) throws IOException, InterruptedException {
    String name = Files.readString(device).strip();
    screen.setSize(Size.of(columns, rows));
    new ProcessBuilder(
            "stty", "-F", name, "rows", String.valueOf(rows), "cols", String.valueOf(columns))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Returns what is on the screen. */
  String seen() {
    int columns = screen.getColumns();
    int rows = screen.getRows();
    long[] cells = new long[columns * rows];
    screen.dump(cells, null);
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < rows; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < columns; x++) {
        int c = ScreenTerminal.cellCodePoint(cells[y * columns + x]);
        row.appendCodePoint(c == 0 ? ' ' : c);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Returns all that came, with what commands the terminal. */
  String received() {
    return String.join("", received);
  }

  /** Asks the program to end, as a system does that shuts down. */
  void terminate() {
    process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .forEach(ProcessHandle::destroy);
  }

  /** Waits for the end; returns the program's exit code. */
  int end() throws IOException, InterruptedException {
    await("ended with ");
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new AssertionError("the terminal stays open");
    }
    pump.join();
    return Integer.parseInt(seen().replaceFirst("(?s).*ended with ", "").strip());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
