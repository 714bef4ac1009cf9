package dev.scaffold.terminal;

/** What a person presses. */
sealed interface Key {

  /** A character, as a code point. */
  record Typed(int character) implements Key {}

  /** A text that the terminal says was pasted. */
  record Pasted(String text) implements Key {}

  /** A key that is no character. */
  enum Special implements Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    TAB,
    ESCAPE,
    BACKSPACE,
    DELETE,
    /** Ctrl-W: what is before the cursor, back to the beginning of a word. */
    ERASE_WORD,
    /** Ctrl-U: all that is before the cursor. */
    ERASE_BEFORE,
    /** Ctrl-K: all that is behind the cursor. */
    ERASE_BEHIND,
    /** Ctrl-D. */
    DONE,
    /** Ctrl-C, or a terminal that is gone. */
    LEAVE,
    /** A key that means nothing here. */
    OTHER,
    /** No key for a while. */
    NONE
  }
}
