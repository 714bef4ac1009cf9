package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.tree.RelativePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a monorepo, in a folder of its own.
 *
 * @param name unique in the repository, and the name of its folder
 * @param slot the place of the project template that it fills
 */
public record Component(String name, String slot, TemplateSource source, Answers answers) {

  /** Returns what the expressions of a component of this name see as {@code component}. */
  public static Map<String, Object> described(String name) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("name", name);
    own.put("path", name);
    return Collections.unmodifiableMap(own);
  }

  /** Returns the folder below which all its files lie. */
  public RelativePath path() {
    return new RelativePath(name);
  }
}
