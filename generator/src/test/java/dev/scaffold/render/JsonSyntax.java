package dev.scaffold.render;

import java.util.List;

/** Lets tests of other packages ask whether a text is JSON. */
public final class JsonSyntax {
  private JsonSyntax() {}

  /** Throws a problem if it is not. */
  public static void check(String path, String text) {
    JsonCut.cut(path, text, List.of());
  }
}
