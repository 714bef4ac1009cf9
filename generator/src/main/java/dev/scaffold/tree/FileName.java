package dev.scaffold.tree;

import java.util.List;

/** What a file's name tells about its content. */
public final class FileName {
  private static final List<String> WRAPPERS = List.of(".template", ".example", ".sample", ".dist");

  private FileName() {}

  /** Returns the name of the file that this one is a sample of; else the name itself. */
  public static String withoutWrappers(String name) {
    for (String wrapper : WRAPPERS) {
      if (name.endsWith(wrapper) && name.length() > wrapper.length()) {
        return withoutWrappers(name.substring(0, name.length() - wrapper.length()));
      }
    }
    return name;
  }
}
