package dev.scaffold.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to write a name of several words. */
enum Casing {
  KEBAB("-"),
  SNAKE("_"),
  CAMEL(""),
  PASCAL(""),
  UPPER_SNAKE("_"),
  TITLE(" "),
  FLAT("");

  private final String separator;

  Casing(String separator) {
    this.separator = separator;
  }

  /** Returns these lower-case words as one name. */
  String join(List<String> words) {
    String joined = words.stream().map(this::word).collect(Collectors.joining(separator));
    return this == CAMEL ? lowerFirst(joined) : joined;
  }

  private String word(String word) {
    return switch (this) {
      case KEBAB, SNAKE, FLAT -> word;
      case UPPER_SNAKE -> word.toUpperCase(Locale.ROOT);
      case CAMEL, PASCAL, TITLE -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
    };
  }

  private static String lowerFirst(String name) {
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
