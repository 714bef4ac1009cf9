package dev.scaffold.cli;

/** Which of the standard streams lead to a terminal, where a person sits. */
public record Terminals(boolean in, boolean out, boolean err) {
  /** No person anywhere. */
  public static final Terminals NONE = new Terminals(false, false, false);

  /**
   * Returns what the launcher found: {@code -Dscaffold.terminals} lists the streams' numbers. Java
   * itself can't tell the streams apart.
   */
  static Terminals ofProcess() {
    String streams = System.getProperty("scaffold.terminals", "");
    return new Terminals(streams.contains("0"), streams.contains("1"), streams.contains("2"));
  }
}
