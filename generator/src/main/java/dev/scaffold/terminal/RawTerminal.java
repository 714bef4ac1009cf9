package dev.scaffold.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;

/**
 * The terminal that standard input and standard error lead to, as long as each key comes by itself.
 * However the process ends, the terminal is as it was.
 */
final class RawTerminal implements AutoCloseable {
  private static final String BEGIN = "\u001B[?2004h"; // tells pasted text from typed one
  private static final String END = "\u001B[?2004l\u001B[?25h";

  /** What is assumed of a terminal that does not tell its size. */
  private static final Size USUAL = Size.of(80, 24);

  private final Terminal terminal;
  private final AtomicBoolean resized = new AtomicBoolean();
  private final Object formerHandler;
  private final ShutdownHooks.Task atExit;
  private Size size;

  private RawTerminal(Terminal terminal, ShutdownHooks.Task atExit) {
    this.terminal = terminal;
    this.atExit = atExit;
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Ctrl-C is a key like others: who presses it is told that nothing was written.
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    this.formerHandler = Signals.register("WINCH", () -> resized.set(true));
    this.size = measured();
    writer().write(BEGIN);
  }

  /** Returns the terminal, if there is one that can do this. */
  static Optional<RawTerminal> open() {
    AtomicReference<Runnable> restore = new AtomicReference<>(() -> {});
    // In the order of registration: JLine's own, which closes the terminal, comes after it.
    ShutdownHooks.Task atExit = ShutdownHooks.add(() -> restore.get().run());
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysErr)
              // By `stty`: needs no native code, and loads faster than JLine's others.
              .provider("exec")
              .dumb(false)
              .encoding("UTF-8")
              // Its capabilities are not asked for; one that JLine knows by heart starts no
              // program.
              .type("ansi")
              // Else it asks the terminal for its modes, changes settings for that, and sets them
              // back when it stops waiting for answers: while keys may come already.
              .graphemeCluster(false)
              .nativeSignals(false)
              .build();
      RawTerminal raw = new RawTerminal(terminal, atExit);
      restore.set(raw::restore);
      return Optional.of(raw);
    } catch (IOException | IllegalStateException e) {
      ShutdownHooks.remove(atExit);
      return Optional.empty();
    }
  }

  PrintWriter writer() {
    return terminal.writer();
  }

  int columns() {
    return size.getColumns();
  }

  int rows() {
    return size.getRows();
  }

  /** Returns whether the size is another one than when this was asked before. */
  boolean wasResized() {
    if (!resized.getAndSet(false)) {
      return false;
    }
    size = measured();
    return true;
  }

  private Size measured() {
    Size told = terminal.getSize();
    return told.getColumns() > 0 && told.getRows() > 0 ? told : USUAL;
  }

  /** Returns the next key; a terminal that is gone is like one that somebody leaves. */
  Key next(KeyDecoder keys) {
    try {
      return keys.next();
    } catch (IOException e) {
      return Key.Special.LEAVE;
    }
  }

  /** Returns the next UTF-16 unit in the way that a {@link KeyDecoder} wants it. */
  int read(int milliseconds) throws IOException {
    return terminal.reader().read(milliseconds);
  }

  private void restore() {
    writer().write(END);
    writer().flush();
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal can't be restored", e);
    }
  }

  @Override
  public void close() {
    ShutdownHooks.remove(atExit);
    Signals.unregister("WINCH", formerHandler);
    restore();
  }
}
