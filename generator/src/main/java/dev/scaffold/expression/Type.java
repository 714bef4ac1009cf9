package dev.scaffold.expression;

import java.util.Map;
import java.util.Set;

/** What an expression gives, as far as that is known before it is evaluated. */
public sealed interface Type {
  /** Nothing is known. */
  Type ANY = new Any();

  /** True or false. */
  Type TRUTH = new Truth();

  /** A number. */
  Type NUMBER = new Numeral();

  /** Any text. */
  Type TEXT = new Text(Set.of());

  /** Returns how people call it. */
  String shown();

  /** Nothing is known. */
  record Any() implements Type {
    @Override
    public String shown() {
      return "anything";
    }
  }

  /** True or false. */
  record Truth() implements Type {
    @Override
    public String shown() {
      return "true or false";
    }
  }

  /** A number. */
  record Numeral() implements Type {
    @Override
    public String shown() {
      return "a number";
    }
  }

  /**
   * A text.
   *
   * @param choices all that it may be; empty if it may be anything
   */
  record Text(Set<String> choices) implements Type {
    @Override
    public String shown() {
      return "a text";
    }
  }

  /** A list, and what each of its items is. */
  record Items(Type item) implements Type {
    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * A map.
   *
   * @param keys what is known under which key
   * @param open whether there may be other keys
   */
  record Entries(Map<String, Type> keys, boolean open) implements Type {
    @Override
    public String shown() {
      return "a map";
    }
  }
}
