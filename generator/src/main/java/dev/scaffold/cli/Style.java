package dev.scaffold.cli;

import dev.scaffold.terminal.Printable;

/** Colours for a terminal, or none. */
public record Style(boolean coloured) {

  public String red(String text) {
    return wrap("31;1", text);
  }

  public String blue(String text) {
    return wrap("34", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  private String wrap(String code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Returns a text that does not command a terminal, on one line. */
  static String printable(String text) {
    return Printable.of(text);
  }
}
