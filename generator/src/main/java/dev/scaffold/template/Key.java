package dev.scaffold.template;

import java.util.List;

/**
 * A key of {@code template.yaml}. The parser knows these and no others; the published schema and
 * the reference are held to them.
 */
record Key(String name, Shape shape, boolean required) {

  /** What a key takes. */
  enum Shape {
    SCHEMA("`1`"),
    KIND("`project` or `component`"),
    TEMPLATE_NAME("a name"),
    VARIABLE("a name"),
    SLOT_NAME("a name"),
    TEXT("text"),
    TEXTS("a text, or a list of them"),
    VERSIONS("a range"),
    TYPE("a type"),
    FLAG("`true` or `false`"),
    CONDITION("an expression"),
    INTERPOLATED("text with `[=…]`"),
    DEFAULT("as the type"),
    CHOICES("a list of choices"),
    CHOSEN("a choice, or a list of them"),
    PLACEHOLDERS("token to name"),
    VALUES("name to expression"),
    PASSED_DOWN("name to text with `[=…]`"),
    QUESTIONS("a list"),
    SLOTS("a list"),
    RULES("a list"),
    GLOBS("a pattern, or a list of them"),
    PATH("a path"),
    DROPS("a list"),
    POINTER("a JSON pointer"),
    TOOLS("a list"),
    FACTS("keys and values"),
    MIGRATIONS("a list"),
    RELEASE("a release"),
    RENAMED("old name to new name"),
    TEMPLATES("old name to new name"),
    MOVED("old path to new path"),
    PATHS("a path, or a list of them"),
    ACTIONS("a list"),
    WORDS("a list of texts with `[=…]`"),
    SECONDS("a number");

    private final String shown;

    Shape(String shown) {
      this.shown = shown;
    }

    /** Returns what the reference calls it. */
    String shown() {
      return shown;
    }
  }

  static Key required(String name, Shape shape) {
    return new Key(name, shape, true);
  }

  static Key optional(String name, Shape shape) {
    return new Key(name, shape, false);
  }

  static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).toList();
  }
}
