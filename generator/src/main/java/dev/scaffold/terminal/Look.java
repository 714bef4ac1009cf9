package dev.scaffold.terminal;

/** What a piece of text is to a person; what that looks like, {@link Paint} knows. */
enum Look {
  PLAIN,
  STRONG,
  FAINT,
  ACCENT,
  GOOD,
  BAD
}
